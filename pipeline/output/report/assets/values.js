// Values in words.

const digits = (number) => (number === null || number === undefined ? "" : number.toLocaleString("en", { maximumFractionDigits: Math.abs(number) < 1 ? 12 : 4 }));
const measured = (value, key) => (value[key] !== undefined && value[key] !== null ? digits(value[key]) : `${digits(value.min)}–${digits(value.max)}`);

// A converted measure to two places: what was written is never finer.
const rounded = (value, ...keys) => Object.fromEntries(Object.entries(value).map(([name, held]) =>
  [name, typeof held === "number" && [...keys, "min", "max"].includes(name) ? Number(held.toFixed(2)) : held]));

// EDTF as people write it: quarters (33 to 36) and halves (40, 41) of a year, what has one end only, and ranges.
function dateText(edtf) {
  const [first, last] = edtf.split("/").map((part) => part
    .replace(/^(\d{4})-3([3-6])$/, (_, year, quarter) => t("date.quarter", year, quarter - 2))
    .replace(/^(\d{4})-4([01])$/, (_, year, half) => t(`date.half${+half + 1}`, year)));
  if (last === undefined) return first;
  return first === ".." ? `≤ ${last}` : last === ".." ? `≥ ${first}` : `${first} – ${last}`;
}

const IN_WORDS = {
  money: (v) => `${v.currency ?? "¤"} ${measured(v, "amount")}`,
  area: (v) => `${measured(rounded(v, "square_metres"), "square_metres")} m²`,
  percentage: (v) => `${measured(v, "percent")}%`,
  count: (v) => [measured(v, "number"), v.unit].filter(Boolean).join(" "),
  date: (v) => dateText(v.edtf),
  duration: (v) => v.iso8601,
  rank: (v) => ["#" + digits(v.rank), v.scope].filter(Boolean).join(" "),
  quantity: (v) => `${measured(v, "amount")} ${v.unit}`,
  role: (v) => [v.title, v.organisation && entityName(v.organisation)].filter(Boolean).join(t("comma")),
};

const valueText = (value) => (value ? IN_WORDS[value.kind](value) : "");

// A fact's value in a line: in a conflict, what each version says.
function factValue(fact) {
  if (fact.value) return (fact.approximation === "exact" ? "" : t(`approximation.${fact.approximation}`) + " ") + valueText(fact.value);
  return `${valueText(fact.values.en)} ≠ ${valueText(fact.values.zh)}`;
}

// A large sum in short: 1.2 bn, 12億.
function short(number) {
  const steps = state.lang === "zh" ? [[1e12, "萬億"], [1e8, "億"], [1e4, "萬"]] : [[1e12, " tn"], [1e9, " bn"], [1e6, " m"], [1e3, "k"]];
  const [size, name] = steps.find(([step]) => number >= step) ?? [1, ""];
  return Number((number / size).toPrecision(4)).toLocaleString("en") + name;
}
