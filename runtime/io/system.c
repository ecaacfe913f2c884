/* system.c: questions to the system (kind of a path, terminal or not), waiting for a descriptor, and
 * the folder of FindFirst, all through Hooks. */
#include "runtime/io/io_internal.h"

#include <errno.h>
#include <unistd.h>

enum { WAIT_MS = 1000 };

bool systemIsTerminal(const Hooks *hooks, int fd) {
    int saved = errno;
    bool isTerminal = hooks->isatty(hooks->user, fd) == 1;
    errno = saved;
    return isTerminal;
}

bool systemIsDirectory(const Hooks *hooks, int fd) {
    FileInfo info;
    return hooks->fstat(hooks->user, fd, &info) == 0 && info.kind == PATH_FOLDER;
}

int systemPathKind(const Hooks *hooks, const char *path) {
    FileInfo info;
    if (hooks->stat(hooks->user, path, true, &info) != 0)
        return errno == ENOENT || errno == ENOTDIR ? 0 : -1;
    return info.kind == PATH_FOLDER ? 2 : 1;
}

bool systemIsWritable(const Hooks *hooks, const char *path) {
    return hooks->access(hooks->user, path, W_OK) == 0;
}

void systemWaitReady(const Hooks *hooks, Rt *rt, int fd, bool forWriting) {
    assert(fd >= 0);
    rtBlockBegin(rt);
    (void)hooks->poll(hooks->user, fd, forWriting, WAIT_MS); /* the caller tries again and sees */
    rtBlockEnd(rt);
}

void systemCloseFolder(const Hooks *hooks, IoTask *task) {
    if (task->folder != NULL) hooks->closedir(hooks->user, task->folder);
    task->folder = NULL;
}

int systemOpenFolder(Rt *rt, const char *path) {
    assert(rt->ioTask != NULL && path != NULL);
    rtBlockBegin(rt);
    void *folder = rt->hooks->opendir(rt->hooks->user, path);
    rtBlockEnd(rt);
    if (folder == NULL) return errno;
    systemCloseFolder(rt->hooks, rt->ioTask);
    rt->ioTask->folder = folder;
    return 0;
}

bool systemNextEntry(Rt *rt, char *name, size_t size) {
    assert(name != NULL && size > 0);
    IoTask *task = rt->ioTask;
    bool hasEntry = false;
    rtBlockBegin(rt);
    while (task != NULL && task->folder != NULL && !hasEntry) {
        if (!rt->hooks->readdir(rt->hooks->user, task->folder, name, size)) {
            systemCloseFolder(rt->hooks, task);
            break;
        }
        hasEntry = strcmp(name, ".") != 0 && strcmp(name, "..") != 0;
    }
    rtBlockEnd(rt);
    return hasEntry;
}
