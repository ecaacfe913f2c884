#!/usr/bin/env python3
"""Deletes each verifier rule in turn and shows that a test notices.

Builds tests/vm/bytecode/verifier_test against a verifier compiled with -DVERIFIER_DROP_RULE=n for every n of verifier_rules.def;
only the verifier files that mention the rule are compiled again. Each deletion that made the test fail counts as passed.

    tests/vm/bytecode/rule_deletion.py [--cc=gcc] [--jobs=2] [Vnn ...]
"""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
VERIFIER = ["verifier.c", "verifier_types.c", "verifier_ops.c", "verifier_calls.c"]
SHARED = "verifier_regs.h"  # with rules of those that include it
OTHERS = ["opcode.c", "module.c", "foreign_sig.c", "builder.c", "builder_func.c", "asm.c", "disasm.c"]
TESTS = ["verifier_test.c", "support.c"]
FLAGS = ["-std=gnu11", "-D_GNU_SOURCE", f"-I{ROOT}", "-O0", "-w"]
LIBS = ["-lcheck", "-lsubunit", "-lm", "-lrt", "-lpthread"]
TIMEOUT = 60


def run(command):
    subprocess.run(command, check=True)


def compile_file(cc, source, target, extra=()):
    run([cc, *FLAGS, *extra, "-c", str(source), "-o", str(target)])
    return target


def kill_rule(cc, work, rule, common, normal, texts):
    """True if the test fails (or crashes) without the rule."""
    objects = []
    for name in VERIFIER:
        if re.search(rf"\b{rule}\b", texts[name]):
            target = work / f"{rule}_{name}.o"
            objects.append(compile_file(cc, ROOT / "vm/bytecode" / name, target, [f"-DVERIFIER_DROP_RULE={int(rule[1:])}"]))
        else:
            objects.append(normal[name])
    program = work / f"test_{rule}"
    run([cc, *map(str, common), *map(str, objects), "-o", str(program), *LIBS])
    environment = dict(os.environ, CK_FORK="no", CK_VERBOSITY="silent")
    try:
        status = subprocess.run([str(program)], env=environment, timeout=TIMEOUT, stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL).returncode
    except subprocess.TimeoutExpired:
        status = -1
    program.unlink()
    return status != 0


def main():
    options = dict(a[2:].split("=", 1) for a in sys.argv[1:] if a.startswith("--"))
    cc, jobs = options.get("cc", "gcc"), int(options.get("jobs", "2"))
    wanted = [a for a in sys.argv[1:] if not a.startswith("--")]
    rules = re.findall(r"^VERIFIER_RULE\((V\d+),", (ROOT / "vm/bytecode/verifier_rules.def").read_text(), re.M)
    texts = {name: (ROOT / "vm/bytecode" / name).read_text() for name in VERIFIER}
    shared = (ROOT / "vm/bytecode" / SHARED).read_text()
    texts = {name: text + shared if SHARED in text else text for name, text in texts.items()}
    with tempfile.TemporaryDirectory() as directory, concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        work = pathlib.Path(directory)
        common = list(pool.map(lambda n: compile_file(cc, ROOT / "vm/bytecode" / n, work / f"{n}.o"), OTHERS))
        common += pool.map(lambda n: compile_file(cc, ROOT / "tests/vm/bytecode" / n, work / f"{n}.o"), TESTS)
        normal = dict(zip(VERIFIER, pool.map(lambda n: compile_file(cc, ROOT / "vm/bytecode" / n, work / f"{n}.o"), VERIFIER)))
        if kill_rule(cc, work, "V0", common, normal, texts):
            print("FAIL the test fails with all rules in place\n0 passed, 1 failed")
            return 1
        chosen = [r for r in rules if not wanted or r in wanted]
        results = list(pool.map(lambda r: kill_rule(cc, work, r, common, normal, texts), chosen))
    survivors = [rule for rule, killed in zip(chosen, results) if not killed]
    for rule in survivors:
        print(f"FAIL no test fails without {rule}")
    print(f"{len(chosen) - len(survivors)} passed, {len(survivors)} failed")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
