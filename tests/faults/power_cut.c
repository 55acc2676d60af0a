/* What a disk holds after a power cut: files as they were when they were last synced.
 *
 * Preloaded into a program, it copies a file to the folder SHADOW whenever the program syncs it,
 * and removes the copy when the program deletes the file. Nothing else is taken to be on the disk.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void shadow_of(const char *path, char *target)
{
    const char *name = strrchr(path, '/');
    snprintf(target, PATH_MAX, "%s/%s", getenv("SHADOW"), name ? name + 1 : path);
}

static void keep(int fd)
{
    char link[64], path[PATH_MAX], target[PATH_MAX], buffer[65536];
    if (!getenv("SHADOW"))
        return;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return;
    path[length] = 0;
    int from = open(path, O_RDONLY);
    if (from < 0)
        return;
    shadow_of(path, target);
    int to = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ssize_t count;
    while (to >= 0 && (count = read(from, buffer, sizeof buffer)) > 0)
        if (write(to, buffer, count) != count)
            abort();
    close(from);
    if (to >= 0)
        close(to);
}

int fsync(int fd)
{
    int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
    keep(fd);
    return real(fd);
}

int fdatasync(int fd)
{
    int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
    keep(fd);
    return real(fd);
}

int unlink(const char *path)
{
    int (*real)(const char *) = dlsym(RTLD_NEXT, "unlink");
    if (getenv("SHADOW")) {
        char target[PATH_MAX];
        shadow_of(path, target);
        real(target);
    }
    return real(path);
}
