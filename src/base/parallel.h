// A parallel map that keeps the order: items in, results out in the items' order.
//
// `next` and `deliver` run on the calling thread, `work` on the workers. At most `in_flight`
// items are between next and deliver, so that memory stays bounded however many there are.
// None of the three may throw.
#ifndef HEARSAY_BASE_PARALLEL_H_
#define HEARSAY_BASE_PARALLEL_H_

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

#include "absl/status/status.h"

namespace hearsay {

struct ParallelOptions {
  std::size_t threads = 1;    // 0 and 1: all on the calling thread
  std::size_t in_flight = 0;  // 0: twice as many as threads
};

// next() gives a std::optional<Item>, nullopt after the last one; work(Item) gives a Result;
// deliver(Result) gives an absl::Status. Stops at the first status that is not ok and
// returns it; items in the workers' hands are then finished and dropped.
template <typename Next, typename Work, typename Deliver>
absl::Status ParallelMap(const ParallelOptions& options, Next next, const Work& work,
                         Deliver deliver) {
  using Item = typename decltype(next())::value_type;
  using Result = decltype(work(std::declval<Item>()));
  if (options.threads <= 1) {
    while (std::optional<Item> item = next()) {
      if (absl::Status status = deliver(work(*std::move(item))); !status.ok()) return status;
    }
    return absl::OkStatus();
  }

  // An item on its way. A deque never moves its elements while the ends change.
  struct Job {
    Item item;
    std::optional<Result> result;
  };
  std::mutex mutex;
  std::condition_variable_any has_work;
  std::condition_variable has_result;
  std::deque<Job> jobs;      // in flight, in order
  std::deque<Job*> waiting;  // not yet taken by a worker
  const auto run = [&](std::stop_token stop) {
    std::unique_lock lock(mutex);
    while (has_work.wait(lock, stop, [&] { return !waiting.empty(); })) {
      Job* job = waiting.front();
      waiting.pop_front();
      lock.unlock();
      Result result = work(std::move(job->item));
      lock.lock();
      job->result = std::move(result);
      has_result.notify_one();
    }
  };
  std::vector<std::jthread> workers;  // after what they use: joined before it is destroyed
  for (std::size_t i = 0; i < options.threads; ++i) workers.emplace_back(run);

  const std::size_t in_flight = options.in_flight != 0 ? options.in_flight : 2 * options.threads;
  bool more = true;
  while (true) {
    while (more && jobs.size() < in_flight) {
      std::optional<Item> item = next();
      more = item.has_value();
      if (!more) break;
      const std::lock_guard lock(mutex);
      jobs.push_back({*std::move(item), std::nullopt});
      waiting.push_back(&jobs.back());
      has_work.notify_one();
    }
    if (jobs.empty()) return absl::OkStatus();
    std::optional<Result> result;
    {
      std::unique_lock lock(mutex);
      has_result.wait(lock, [&] { return jobs.front().result.has_value(); });
      result = std::move(jobs.front().result);
      jobs.pop_front();
    }
    if (absl::Status status = deliver(*std::move(result)); !status.ok()) {
      const std::lock_guard lock(mutex);
      waiting.clear();
      return status;
    }
  }
}

}  // namespace hearsay

#endif  // HEARSAY_BASE_PARALLEL_H_
