#define _GNU_SOURCE
#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* Signals that ask the process to end; the second one does not ask. */
static const int ending_signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};
/* Signals of a crash; a failed check in Swift raises SIGILL or SIGTRAP. */
static const int crash_signals[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))

static struct sigaction ending_before[COUNT(ending_signals)];
static struct sigaction crash_before[COUNT(crash_signals)];
static struct sigaction continue_before, pipe_before;
static struct termios modes_before;
static sigset_t mask_before;
static char restore[512];
static size_t restore_length;
static char alternate_stack[64 * 1024];
static int wake_pipe[2] = {-1, -1};
static volatile sig_atomic_t ending, continued, guarding;

int write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      struct pollfd out = {descriptor, POLLOUT, 0};
      if (poll(&out, 1, 1000) <= 0) return 0;
      continue;
    }
    if (written <= 0) return 0;
    bytes += written;
    count -= (size_t)written;
  }
  return 1;
}

/* Only write and tcsetattr, both of which a signal handler may call. */
static void restore_terminal(void) {
  if (!guarding) return;
  guarding = 0;
  (void)!write(STDOUT_FILENO, restore, restore_length);
  tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
}

static void wake(void) {
  int saved = errno;
  (void)!write(wake_pipe[1], "", 1);
  errno = saved;
}

static void handle_ending(int signal_number) {
  /* A terminal that goes away hangs up more than once: its kernel and its shell each say so. */
  if (ending && signal_number != SIGHUP) {
    restore_terminal();
    signal(signal_number, SIG_DFL);
    raise(signal_number);
    return;
  }
  ending = 1;
  wake();
}

static void handle_continue(int signal_number) {
  (void)signal_number;
  continued = 1;
  wake();
}

static void handle_crash(int signal_number, siginfo_t *information, void *context) {
  (void)context;
  restore_terminal();
  for (int index = 0; index < COUNT(crash_signals); index++)
    if (crash_signals[index] == signal_number) sigaction(signal_number, &crash_before[index], NULL);
  /* A fault happens again on return and reaches the handler before ours with its address; anything else is sent anew. */
  int is_fault = information->si_code > 0 && signal_number != SIGTRAP && signal_number != SIGABRT;
  if (!is_fault) raise(signal_number);
}

void guard_restore_with(const char *sequence) {
  restore_length = strnlen(sequence, sizeof restore);
  memcpy(restore, sequence, restore_length);
}

void guard_start(void) {
  if (guarding) return;
  restore_length = 0;
  tcgetattr(STDIN_FILENO, &modes_before);
  if (wake_pipe[0] < 0 && pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) < 0) wake_pipe[0] = wake_pipe[1] = -1;
  ending = continued = 0;
  guarding = 1;

  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    stack_t own = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    sigaltstack(&own, NULL);
  }

  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigfillset(&action.sa_mask);
  action.sa_flags = SA_ONSTACK;
  action.sa_handler = handle_ending;
  for (int index = 0; index < COUNT(ending_signals); index++)
    sigaction(ending_signals[index], &action, &ending_before[index]);
  action.sa_handler = handle_continue;
  sigaction(SIGCONT, &action, &continue_before);
  action.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &action, &pipe_before);

  action.sa_flags = SA_ONSTACK | SA_SIGINFO;
  action.sa_sigaction = handle_crash;
  for (int index = 0; index < COUNT(crash_signals); index++)
    sigaction(crash_signals[index], &action, &crash_before[index]);

  /* A parent may have blocked what this process has to hear. */
  sigset_t heard;
  sigemptyset(&heard);
  for (int index = 0; index < COUNT(ending_signals); index++) sigaddset(&heard, ending_signals[index]);
  sigaddset(&heard, SIGCONT);
  sigaddset(&heard, SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &heard, &mask_before);
  sigset_t size_signal;
  sigemptyset(&size_signal);
  sigaddset(&size_signal, SIGWINCH);
  sigprocmask(SIG_BLOCK, &size_signal, NULL);
}

void guard_stop(void) {
  if (!guarding) return;
  guarding = 0;
  for (int index = 0; index < COUNT(ending_signals); index++)
    sigaction(ending_signals[index], &ending_before[index], NULL);
  for (int index = 0; index < COUNT(crash_signals); index++)
    sigaction(crash_signals[index], &crash_before[index], NULL);
  sigaction(SIGCONT, &continue_before, NULL);
  sigaction(SIGPIPE, &pipe_before, NULL);
  sigprocmask(SIG_SETMASK, &mask_before, NULL);
}

int guard_ending(void) { return ending; }

int guard_take_continued(void) {
  int was = continued;
  continued = 0;
  return was;
}

int guard_descriptor(void) { return wake_pipe[0]; }

void guard_drain(void) {
  char bytes[64];
  while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {
  }
}
