#!/usr/bin/env python3
"""Runs the two fuzzers for a fixed number of cases, in shards; a shard counts as one test.

Seeds: pbc_fuzz gets tests/fuzz/pbc_seeds and the bytecode of all examples and of the language tests; source_fuzz their
sources. Case N is the same in every run with the same seeds; a failing shard is run again with --show to name the case.
"""
import argparse
import concurrent.futures
import os
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARD = 10000
SEED_FILES_MAX = 3000


def sources():
    for top in ('Examples/pascal', 'tests/lang/pascal', 'tests/fuzz/source_seeds'):
        for folder, _, names in sorted(os.walk(os.path.join(ROOT, top))):
            for name in sorted(names):
                if name.endswith('.pas'):
                    yield os.path.join(folder, name)


def sourcesOf(tops, suffixes):
    for top in tops:
        for folder, _, names in sorted(os.walk(os.path.join(ROOT, top))):
            for name in sorted(names):
                if name.endswith(suffixes):
                    yield os.path.join(folder, name)


CORPORA = {  # name: option of source_fuzz, suffix of its seeds, where they come from
    'clike': ('--clike', '.cl', ('Examples/clike', 'tests/lang/clike'), ('.cl', '.c')),
    'pre': ('--pre', '.cl', ('tests/fuzz/seeds/preprocessor', 'tests/lang/clike/preprocessor', 'bench/c'), ('.cl', '.c')),
    'tiny': ('--tiny', '.tiny', ('Examples/tiny', 'tests/lang/tiny', 'tests/fuzz/seeds/tiny'), ('.tiny',)),
}


def optionsOf(path):
    args = os.path.splitext(path)[0] + '.args'
    if not os.path.exists(args):
        return []
    with open(args, encoding='latin-1') as f:
        return f.readline().split('|')[0].split()


def makeSeeds(opts, folder):
    """(folder of Pascal sources, folder of bytecode); beside them those of CORPORA. Names keep the order that the fuzzers sort by."""
    texts, modules = os.path.join(folder, 'pas'), os.path.join(folder, 'pbc')
    for path in [texts, modules] + [os.path.join(folder, name) for name in CORPORA]:
        os.mkdir(path)
    for name, (_, suffix, tops, suffixes) in CORPORA.items():
        for i, path in enumerate(sourcesOf(tops, suffixes)):
            shutil.copy(path, os.path.join(folder, name, '%04d%s' % (i, suffix)))
    chosen = list(sources())[:SEED_FILES_MAX]
    for i, path in enumerate(chosen):
        shutil.copy(path, os.path.join(texts, '%04d.pas' % i))
    for name in sorted(os.listdir(os.path.join(HERE, 'pbc_seeds'))):
        shutil.copy(os.path.join(HERE, 'pbc_seeds', name), modules)

    def compileOne(item):
        i, path = item
        subprocess.run([os.path.join(opts.build, 'bin', 'pascal'), '-o', os.path.join(modules, '%04d.pbc' % i)] + optionsOf(path) + [path],
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ, HOME='/nonexistent'))
    with concurrent.futures.ThreadPoolExecutor(opts.jobs) as pool:
        list(pool.map(compileOne, list(enumerate(chosen))[::opts.every]))
    return texts, modules


def runShard(opts, name, seeds, first, count):
    """None, or what went wrong."""
    command = [os.path.join(opts.build, 'tests', name), seeds, str(count), str(first)]
    if os.path.basename(seeds) in CORPORA:
        command.append(CORPORA[os.path.basename(seeds)][0])
    status, out = execute(command, opts.timeout)
    if status == 0:
        return None
    _, shown = execute(command + ['--show'], opts.timeout * 2)
    cases = [line for line in out.split('\n') if line.startswith('case ')] or [line for line in shown.split('\n') if line.startswith('case ')]
    tail = '\n'.join(out.strip().split('\n')[-25:])
    return 'status %s, %s (again: %s SEEDS 1 N, with SEEDS from --keep)\n%s' % (status, cases[-1] if cases else '?', name, tail)


def execute(command, timeout):
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace',
                               start_new_session=True)
    try:
        out, _ = process.communicate(timeout=timeout)
        return process.returncode, out
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        out, _ = process.communicate()
        return 'timeout', out


def main():
    parser = argparse.ArgumentParser(description='Runs the fuzzers for a fixed number of cases.')
    parser.add_argument('--build', default=os.path.join(ROOT, 'build', 'release'))
    parser.add_argument('--pbc', type=int, default=100000, help='mutated bytecode files (default 100000)')
    parser.add_argument('--source', type=int, default=60000, help='mutated sources (default 60000)')
    parser.add_argument('--clike', type=int, default=30000, help='mutated CLike sources (default 30000)')
    parser.add_argument('--pre', type=int, default=20000, help='mutated texts for the preprocessor (default 20000)')
    parser.add_argument('--tiny', type=int, default=20000, help='mutated Tiny sources (default 20000)')
    parser.add_argument('--first', type=int, default=0, help='number of the first case')
    parser.add_argument('--every', type=int, default=4, help='compile each Nth source to a seed (default 4)')
    parser.add_argument('--keep', metavar='DIR', help='only make the seeds, in DIR')
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--timeout', type=float, default=600, help='of one shard')
    opts = parser.parse_args()
    opts.build = os.path.abspath(opts.build)
    if opts.keep:
        os.makedirs(opts.keep)
        print('\n'.join(makeSeeds(opts, opts.keep)))
        return 0
    folder = tempfile.mkdtemp(prefix='pscal-fuzz-')
    try:
        texts, modules = makeSeeds(opts, folder)
        jobs = [('pbc_fuzz', modules, k, min(SHARD, opts.pbc + opts.first - k)) for k in range(opts.first, opts.first + opts.pbc, SHARD)]
        jobs += [('source_fuzz', texts, k, min(SHARD, opts.source + opts.first - k)) for k in range(opts.first, opts.first + opts.source, SHARD)]
        for name in CORPORA:
            end = opts.first + getattr(opts, name)
            jobs += [('source_fuzz', os.path.join(folder, name), k, min(SHARD, end - k)) for k in range(opts.first, end, SHARD)]
        failed = 0
        with concurrent.futures.ThreadPoolExecutor(opts.jobs) as pool:
            for job, problem in zip(jobs, pool.map(lambda j: runShard(opts, *j), jobs)):
                if problem:
                    failed += 1
                    print('FAIL fuzz %s cases %d..%d: %s' % (job[0], job[2], job[2] + job[3] - 1, problem), flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print('%d passed, %d failed' % (len(jobs) - failed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
