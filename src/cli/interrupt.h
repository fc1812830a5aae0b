// Ctrl-C: the first one ends a run between two documents, the second one at once.
#ifndef HEARSAY_CLI_INTERRUPT_H_
#define HEARSAY_CLI_INTERRUPT_H_

namespace hearsay {

// Catches SIGINT and SIGTERM from now on, and ignores SIGPIPE, so that a reader that goes
// away shows as an error of the write. Call once, from main.
void CatchSignals();

// True once a signal came. Safe to call from any thread.
bool Interrupted();

}  // namespace hearsay

#endif  // HEARSAY_CLI_INTERRUPT_H_
