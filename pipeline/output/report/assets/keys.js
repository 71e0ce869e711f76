// Work by keyboard: j and k or the arrows go through the facts, Enter opens, Escape goes back, / searches.

function step(by) {
  const rows = [...document.querySelectorAll("#facts .row")];
  if (!rows.length) return;
  const at = rows.findIndex((row) => row === document.activeElement || (document.activeElement?.className !== undefined && row.dataset.fact === state.fact));
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
  if (state.document === null) { rows.forEach((row) => { row.tabIndex = row === next ? 0 : -1; }); next.focus(); next.scrollIntoView({ block: "nearest" }); }
  else openFact(next.dataset.fact, { focus: "row" });
}

const KEYS = {
  j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1),
  "/": () => byId("search").focus(),
  Enter: (event) => { const id = event.target.dataset?.fact; return id ? openFact(id, { focus: "claim" }) : false; },
  Escape: () => {
    if (state.view === "entities" && state.entityPage) { state.entityPage = null; render(); document.querySelector(".entity-name")?.focus(); }
    else if (state.view !== "facts") { state.view = "facts"; render(); }
    else if (document.activeElement?.id === "claim" && byId(`row-${state.fact}`)?.offsetParent) byId(`row-${state.fact}`).focus();
    else if (state.document !== null) back();
  },
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const typing = event.target.matches("input, select, textarea");
  if (typing && event.key === "Escape") { event.target.blur(); document.querySelector("#facts [tabindex='0']")?.focus(); return; }
  const inList = state.view === "facts" && !event.target.closest(".version, summary, a") && (event.key.length === 1 || !event.target.matches("button"));
  const act = KEYS[event.key];
  if (typing || !act) return;
  if (["j", "k", "ArrowDown", "ArrowUp", "Enter"].includes(event.key) && !(inList || (state.view === "facts" && "jk".includes(event.key)))) return;
  if (act(event) !== false) event.preventDefault();
});
