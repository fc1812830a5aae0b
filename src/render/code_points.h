// From bytes to code points: the unit of W3C Web Annotation and of brat.
//
// Built once over a text it does not own; immutable, safe to share between threads.
#ifndef HEARSAY_RENDER_CODE_POINTS_H_
#define HEARSAY_RENDER_CODE_POINTS_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace hearsay {

class CodePointOffsets {
 public:
  // The text is valid UTF-8 and must outlive the object.
  explicit CodePointOffsets(std::string_view text);

  // How many code points stand before byte `offset`; offset <= text.size(). Constant time.
  std::size_t At(std::size_t offset) const;

 private:
  static constexpr std::size_t kStep = 256;
  std::string_view text_;
  std::vector<std::size_t> counts_;  // before every kStep-th byte
};

}  // namespace hearsay

#endif  // HEARSAY_RENDER_CODE_POINTS_H_
