"""The commands used as they are meant to be: in pipes, in Chinese, by programs, interrupted, in any locale."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
from pathlib import Path

import pytest

from pipeline import __version__

COMMANDS = ("extract", "check", "explain", "values", "compare", "names", "report", "load", "export", "import", "diff")
ARTICLE = (
    "新行人天橋\n\n路政署署長林慧儀二○三一年三月三日表示，行人天橋造價二十四億元。\n\nNew footbridge\n\n"
    "The Director of Highways, Ms Lam Wai-yee, said on 3 March 2031 that the footbridge would cost HK$240 million.\n"
)


def test_version(run):
    assert run("--version").output == f"factbase {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_has_an_example(run, command, option):
    done = run(command, option)
    assert done.exit_code == 0
    assert re.search(rf"Examples?: .*factbase {command}", " ".join(done.output.split()))


def test_alone_it_says_how_to_begin(run):
    assert "Begin with: factbase extract" in " ".join(run().output.split())


def test_extract_counts_and_says_where_to_look_next(run, raw):
    (raw / "empty.txt").touch()
    (raw / "bad.jsonl").write_text("nothing\n", encoding="utf-8")
    done = run("extract", "raw", "--out", "out")
    assert done.exit_code == 0
    *_, counts, then = done.output.splitlines()
    assert counts == "read 3, extracted 3, from cache 0, skipped 1, failed 1"
    assert then == "written to out/factbase.json; read them with: factbase check out/factbase.json"
    again = run("extract", "raw", "--out", "out", "--lang", "zh").output.splitlines()
    assert again[-2] == "讀取 3、抽取 0、取自快取 3、略過 1、失敗 1"
    assert again[0].split() == ["事實", "一致", "矛盾", "只見英文", "只見中文", "合計"]


def test_check_tells_conflicts_and_how_to_go_on(run, raw):
    done = run("check", "raw")
    assert done.exit_code == 1
    lines = done.output.splitlines()
    assert lines[0].startswith("slipped: error: The versions disagree: English “HK$240 million” (HKD 240,000,000), Chinese ")
    assert lines[1].startswith("    slipped.en.txt:3:95: HK$240 million | ")
    assert lines[-2] == "findings 1, conflicts 1, documents 2"
    assert "發現 1、矛盾 1、文章 2" in run("check", "raw", "--lang", "zh").output
    (only,) = map(json.loads, run("check", "raw", "--json").output.splitlines())
    assert only["code"] == "conflict"
    assert run("check", raw / "agreed.en.txt", raw / "agreed.zh.txt").exit_code == 0


def test_a_conflict_is_explained(run, raw):
    run("extract", "raw", "--out", "out")
    fact = re.search(r"\[conflict (f-\w+)\]", run("check", "out/factbase.json").output)[1]
    told = run("explain", "out/factbase.json", fact).output
    assert "HK$240 million" in told
    assert "二十四億元" in told
    assert run("explain", "out/factbase.json", fact[:6]).output == told
    assert run("explain", "-", fact, given=Path("out/factbase.json").read_bytes()).output == told


def test_standard_input_and_output(run, raw):
    piped = run("extract", "-", "--out", "-", given=ARTICLE)
    assert json.loads(piped.stdout)["documents"][0]["id"] == "stdin"
    assert "read 1, extracted 1" in piped.stderr
    straight = run("check", "-", given=ARTICLE)
    assert straight.exit_code == 1
    assert run("check", "-", given=piped.stdout).output == straight.output


@pytest.mark.parametrize("given", ["{en}\n\n{zh}\n", "{zh}\n\n{en}\n", "{zh}\n{en}\n", "新行人天橋\n\n{zh}\n\nNew footbridge\n\n{en}\n"])
def test_two_sentences_are_an_article(run, given):
    done = run("check", "-", "--json", given=given.format(en="The footbridge will cost HK$240 million.", zh="行人天橋造價二十四億元。"))
    (finding,) = map(json.loads, done.output.splitlines())
    assert (done.exit_code, finding["code"]) == (1, "conflict")


@pytest.mark.parametrize(
    ("given", "document"),
    [
        (json.dumps({"id": "wire/1", "en": "The bridge cost HK$2 billion.", "zh": "橋造價二十億元。"}), "wire/1"),
        ("<!DOCTYPE html><html><body><p>The bridge cost HK$2 billion.</p><p>橋造價二十億元。</p></body></html>", "stdin"),
        (ARTICLE.encode("big5"), "stdin"),
        (ARTICLE.encode("utf-16"), "stdin"),
    ],
)
def test_standard_input_in_any_format(run, given, document):
    made = json.loads(run("extract", "-", "--out", "-", given=given).stdout)
    assert [d["id"] for d in made["documents"]] == [document]
    assert {b["language"] for b in made["documents"][0]["blocks"]} == {"en", "zh"}


def test_values_compare_and_names(run):
    asked = json.dumps({"id": "一", "text": "耗資二十四億元", "language": "zh", "kinds": ["money"]}, ensure_ascii=False)
    (answer,) = map(json.loads, run("values", given=asked).output.splitlines())
    assert (answer["id"], answer["values"][0]["text"]) == ("一", "二十四億元")
    both = json.dumps({"id": 1, "en": "It cost HK$240 million.", "zh": "造價二十四億元。"})
    (answer,) = map(json.loads, run("compare", given=both + "\n\n").output.splitlines())
    assert [f["status"] for f in answer["facts"]] == ["conflict"]


def test_names(run, tmp_path):
    (tmp_path / "names.txt").write_text("\ufeff陳大文\r\n\r\n李小明\r\n", encoding="utf-8")
    (answer,) = map(json.loads, run("names", tmp_path / "names.txt", given="CHAN Tai-man\n\n").output.splitlines())
    assert answer["best"][0]["name"] == "陳大文"


def test_a_link_stays_a_link_and_a_pipe_a_pipe(run, base, tmp_path):
    Path("there.jsonl").touch()
    Path("link.jsonl").symlink_to("there.jsonl")
    assert run("export", base, "--format", "jsonl", "--out", "link.jsonl").exit_code == 0
    assert Path("link.jsonl").is_symlink()
    assert Path("there.jsonl").stat().st_size


# In processes of their own


def finish(one: subprocess.Popen[bytes], given: bytes = b"") -> tuple[int, bytes, str]:
    out, err = one.communicate(given, timeout=120)
    return one.returncode, out, err.decode()


def test_the_same_bytes_in_any_locale_and_hash_order(process, raw):
    made = [
        finish(process("extract", "raw", "--out", "-", **environment))
        for environment in (
            {"LANG": "C", "PYTHONHASHSEED": "7", "TZ": "Asia/Hong_Kong"},
            {"LANG": "en_US.ISO-8859-1", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"},
        )
    ]
    assert {code for code, _, _ in made} == {0}
    assert len({out for _, out, _ in made}) == 1
    assert "路政署" in made[0][1].decode()


def test_chinese_messages_in_a_plain_locale(process, raw):
    code, out, _ = finish(process("check", "raw", "--lang", "zh", LANG="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"))
    assert code == 1
    assert "兩個版本不一致" in out.decode()


@pytest.mark.parametrize("command", [["check", "many.json"], ["export", "many.json", "--format", "jsonl", "--out", "-"]])
def test_a_closed_pipe_ends_it_quietly(process, base, command):
    many = json.loads(base.read_text(encoding="utf-8"))
    many["findings"] *= 5000
    many["facts"] *= 2000
    Path("many.json").write_text(json.dumps(many), encoding="utf-8")
    one = process(*command)
    assert one.stdout.readline()
    one.stdout.close()
    assert one.stderr.read() == b""
    assert one.wait(60) == 0


def test_answers_come_line_by_line(process):
    one = process("values")
    for number in range(2):
        one.stdin.write(json.dumps({"id": number, "text": "HK$2 billion", "language": "en"}).encode() + b"\n")
        one.stdin.flush()
        assert json.loads(one.stdout.readline())["id"] == number


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="this system has no process groups")
@pytest.mark.parametrize("command", [["values"], ["compare"]])
def test_interrupted_while_it_waits(process, command):
    one = process(*command)
    one.stdin.write(b'{"id": 1, "text": "x", "language": "en", "en": "x", "zh": "x"}\n')
    one.stdin.flush()
    assert one.stdout.readline()
    os.killpg(one.pid, signal.SIGINT)
    assert one.stderr.read().decode() == "factbase: stopped; what was finished is kept, the same command goes on from there\n"
    assert one.wait(60) == 130


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="this system has no process groups")
def test_interrupted_run_tells_one_line_and_goes_on(process, raw):
    """The run waits for a pipe that nobody writes to: there it is interrupted."""
    os.mkfifo("articles.txt")
    one = process("extract", "raw", "--out", "out", "--config", "articles.txt")
    with Path("articles.txt").open("wb"):
        os.killpg(one.pid, signal.SIGINT)
        code, _, err = finish(one)
    assert code == 130
    assert err.splitlines() == ["factbase: stopped; what was finished is kept, the same command goes on from there"]
    assert finish(process("extract", "raw", "--out", "out"))[0] == 0


def test_progress_is_for_terminals(process, raw):
    _, out, err = finish(process("extract", "raw", "--out", "out"))
    assert err == ""
    assert b"\r" not in out
    assert b"\x1b" not in out


def test_what_was_written_is_said(run, base):
    assert run("report", base, "--out", "new/r.html").output == "written to new/r.html; open it in a browser\n"
    assert run("report", base, "--out", "-").output.startswith("<!")
    assert run("export", base, "--format", "csv", "--out", "tables").output == "written to tables\n"
    assert run("export", base, "--format", "csv", "--out", "-").stdout_bytes.startswith(b"\xef\xbb\xbf")


def test_own_words(process, raw):
    """A currency of the house and a predicate of one's own."""
    own = Path("own")
    own.mkdir()
    (own / "predicates.tsv").write_text("name\tfamily\tkinds\ten\tzh\nlampposts\tthings\tcount\tlamp posts\t燈柱\n", encoding="utf-8")
    (raw / "factbase.toml").write_text('lexicon = "../own"\ncurrency = "MOP"\n', encoding="utf-8")
    (raw / "square.txt").write_text(
        "廣場\n\n廣場有12支燈柱，造價300萬元。\n\nThe square\n\nThe square has 12 lamp posts and cost $3 million.\n", encoding="utf-8"
    )
    made = json.loads(finish(process("extract", "raw/square.txt", "--out", "-"))[1])
    assert {f["predicate"] for f in made["facts"]} >= {"lampposts"}
    assert {f["value"]["currency"] for f in made["facts"] if f["kind"] == "money"} == {"MOP"}
