// build_tool.cl: a build tool in the manner of make. It reads targets with what they need and how long they take, finds the order, refuses circles, and runs
// the jobs with a number of workers in parallel. What is done is reported in the order of the plan, so that the output is always the same.
//
// Input, one target a line:   name: need need ... = milliseconds      lines with # are comments; `build name ...` runs something.

import "strings.cl";

const int MAX_TARGETS = 100, MAX_NEEDS = 20, WORKERS = 3;

enum State { NEW, OPEN, PLANNED, STARTED, DONE };

struct Target {
    str name;
    int needs[20];       // indices of other targets
    int needCount;
    int milliseconds;
    int state;
    int isDefined;       // has a line of its own
    int level;           // longest chain of needs below it
};

struct Target targets[100];
int targetCount;

// ---- reading ----

int findTarget(str name) {
    for (int i = 0; i < targetCount; i++) {
        if (targets[i].name == name) return i;
    }
    return -1;
}

int targetNamed(str name) {
    int i = findTarget(name);
    if (i >= 0) return i;
    if (targetCount == MAX_TARGETS) { printf("too many targets\n"); exit(1); }
    targets[targetCount].name = name;
    return targetCount++;
}

// The word that begins at *at, which moves behind it; "" at the end.
str nextWord(str line, int *at) {
    int i = *at;
    while (i <= strlen(line) && strings_isWhitespace(copy(line, i, 1))) i++;
    int start = i;
    while (i <= strlen(line) && !strings_isWhitespace(copy(line, i, 1))) i++;
    *at = i;
    return copy(line, start, i - start);
}

void readTarget(str line, int colon, int lineNumber) {
    int at = colon + 1, t = targetNamed(strings_trim(copy(line, 1, colon - 1)));
    if (targets[t].isDefined) printf("line %d: '%s' is defined twice\n", lineNumber, targets[t].name);
    targets[t].isDefined = 1;
    targets[t].needCount = 0;
    for (str word = nextWord(line, &at); word != ""; word = nextWord(line, &at)) {
        if (word == "=") {
            targets[t].milliseconds = atoi(nextWord(line, &at));
            continue;
        }
        if (targets[t].needCount == MAX_NEEDS) { printf("line %d: too many needs\n", lineNumber); return; }
        int need = targetNamed(word);
        targets[t].needs[targets[t].needCount++] = need;
    }
}

// ---- planning: depth first; a target that is met again while it is open closes a circle ----

struct Plan { int order[100]; int count; int isBad; };

void visit(struct Plan *plan, int t, str path) {
    struct Target *x = &targets[t];
    if (x->state == PLANNED || plan->isBad) return;
    path += x->name;
    if (x->state == OPEN) {
        printf("circle: %s\n", path);
        plan->isBad = 1;
        return;
    }
    if (!x->isDefined) {
        printf("no rule for '%s'%s\n", x->name, x->name == path ? "" : ", needed by " + copy(path, 1, strlen(path) - strlen(x->name) - 4));
        plan->isBad = 1;
        return;
    }
    x->state = OPEN;
    for (int i = 0; i < x->needCount; i++) {
        visit(plan, x->needs[i], path + " -> ");
        int below = targets[x->needs[i]].level + 1;
        if (below > x->level) x->level = below;
    }
    x->state = PLANNED;
    plan->order[plan->count++] = t;
}

struct Plan makePlan(str *goals, int goalCount) {
    struct Plan plan;
    plan.count = 0;
    plan.isBad = 0;
    for (int i = 0; i < targetCount; i++) {
        targets[i].state = NEW;
        targets[i].level = 0;
    }
    for (int i = 0; i < goalCount && !plan.isBad; i++) {
        int t = findTarget(goals[i]);
        if (t < 0) {
            printf("no target '%s'\n", goals[i]);
            plan.isBad = 1;
        } else {
            visit(&plan, t, "");
        }
    }
    return plan;
}

// ---- running ----

struct Job { int target; str name; int milliseconds; };
struct Report { int target; int worker; };

void worker(int id, receiver<struct Job> jobs, sender<struct Report> reports) {
    for (struct Job job in jobs) {
        delay(job.milliseconds);
        struct Report r;
        r.target = job.target;
        r.worker = id;
        reports.push(r);
    }
}

int isReady(int t) {
    if (targets[t].state != PLANNED) return 0;
    for (int i = 0; i < targets[t].needCount; i++) {
        if (targets[targets[t].needs[i]].state != DONE) return 0;
    }
    return 1;
}

// Starts every job whose needs are done; gives how many.
int startReady(struct Plan *plan, sender<struct Job> jobs) {
    int started = 0;
    for (int i = 0; i < plan->count; i++) {
        int t = plan->order[i];
        if (!isReady(t)) continue;
        struct Job job;
        job.target = t;
        job.name = targets[t].name;
        job.milliseconds = targets[t].milliseconds;
        targets[t].state = STARTED;
        jobs.push(job);
        started++;
    }
    return started;
}

// The time that would be needed without limits on workers: the longest chain.
int longestChain(struct Plan *plan) {
    int finish[100], longest = 0;
    for (int i = 0; i < plan->count; i++) {
        int t = plan->order[i], start = 0;
        for (int k = 0; k < targets[t].needCount; k++) {
            int f = finish[targets[t].needs[k]];
            if (f > start) start = f;
        }
        finish[t] = start + targets[t].milliseconds;
        if (finish[t] > longest) longest = finish[t];
    }
    return longest;
}

void run(struct Plan *plan) {
    chan<struct Job> jobs = chan<struct Job>(MAX_TARGETS);
    chan<struct Report> reports = chan<struct Report>(MAX_TARGETS);
    int running = 0, done = 0, total = 0, perWorker[3] = {0};
    long start = clock_ms();
    for (int i = 0; i < WORKERS; i++) go worker(i, jobs, reports);
    running = startReady(plan, jobs);
    while (running > 0) {
        struct Report r = reports.collect();
        targets[r.target].state = DONE;
        perWorker[r.worker]++;
        done++;
        running += startReady(plan, jobs) - 1;
    }
    jobs.close();
    int elapsed = clock_ms() - start, chain = longestChain(plan);
    for (int i = 0; i < plan->count; i++) {
        struct Target *t = &targets[plan->order[i]];
        total += t->milliseconds;
        printf("  %-12s level %d %4d ms\n", t->name, t->level, t->milliseconds);
    }
    int counted = 0;
    for (int n in perWorker) counted += n;
    printf("%d of %d done, work %d ms, longest chain %d ms", done, plan->count, total, chain);
    printf("%s%s\n", elapsed + 2 >= chain ? "" : ", too fast", counted == done ? "" : ", reports lost");
}

// ---- which targets decide how long it takes ----

// When target t can be finished at the earliest, and through which of its needs (-1: none).
int earliest(int t, int *through) {
    int start = 0, dropped;
    *through = -1;
    for (int i = 0; i < targets[t].needCount; i++) {
        int need = targets[t].needs[i], finish = earliest(need, &dropped);
        if (finish > start) {
            start = finish;
            *through = need;
        }
    }
    return start + targets[t].milliseconds;
}

void chain(str line) {
    int at = strlen("chain") + 1;
    str name = nextWord(line, &at);
    str goals[1] = {name};
    struct Plan plan = makePlan(goals, 1);
    if (plan.isBad) return;
    int t = findTarget(name), through;
    str text = "";
    int total = earliest(t, &through);
    while (t >= 0) {
        text = targets[t].name + (text == "" ? "" : " -> ") + text;
        (void)earliest(t, &through);
        t = through;
    }
    printf("%d ms: %s\n", total, text);
}

// ---- the main program ----

void build(str line) {
    str goals[20];
    int count = 0, at = strlen("build") + 1;
    for (str word = nextWord(line, &at); word != "" && count < 20; word = nextWord(line, &at)) goals[count++] = word;
    printf("%s\n", line);
    struct Plan plan = makePlan(goals, count);
    if (!plan.isBad) run(&plan);
}

// What a target needs, directly or not, as a tree.
void showTree(int t, int depth) {
    printf("%*s%s\n", 2 * depth, "", targets[t].name);
    if (depth > 5) return;
    for (int i = 0; i < targets[t].needCount; i++) showTree(targets[t].needs[i], depth + 1);
}

void tree(str line) {
    int at = strlen("tree") + 1, t = findTarget(nextWord(line, &at));
    if (t < 0) printf("no such target\n"); else showTree(t, 1);
}

// Targets that nothing needs.
void tops() {
    int isNeeded[100] = {0};
    for (int t = 0; t < targetCount; t++) {
        for (int i = 0; i < targets[t].needCount; i++) isNeeded[targets[t].needs[i]] = 1;
    }
    printf("tops:");
    for (int t = 0; t < targetCount; t++) {
        if (!isNeeded[t]) printf(" %s", targets[t].name);
    }
    printf("\n");
}

// The n targets that take longest, longest first.
int slower(const void *a, const void *b) {
    int x = *(int *)a, y = *(int *)b;
    if (targets[x].milliseconds != targets[y].milliseconds) return targets[y].milliseconds - targets[x].milliseconds;
    return x - y;
}

void slowest(int n) {
    int order[100];
    for (int i = 0; i < targetCount; i++) order[i] = i;
    qsort(order, targetCount, sizeof(int), slower);
    printf("slowest:");
    for (int i = 0; i < n && i < targetCount; i++) printf(" %s (%d)", targets[order[i]].name, targets[order[i]].milliseconds);
    printf("\n");
}

int main() {
    str line;
    int lineNumber = 0;
    while (!eof()) {
        readln(line);
        lineNumber++;
        line = strings_trim(line);
        int colon = pos(":", line);
        if (line == "" || line[1] == '#') continue;
        if (strings_startsWith(line, "build ")) build(line);
        else if (strings_startsWith(line, "tree ")) tree(line);
        else if (strings_startsWith(line, "chain ")) chain(line);
        else if (line == "tops") tops();
        else if (line == "slowest") slowest(3);
        else if (colon > 1) readTarget(line, colon, lineNumber);
        else printf("line %d: what is '%s'?\n", lineNumber, line);
    }
    return 0;
}
