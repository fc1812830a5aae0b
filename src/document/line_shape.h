// What a line of a page looks like: a sentence, a title, a caption, a menu, a footer.
//
// Each function looks at one line (a block without line ends around it) and at nothing else;
// page_blocks.h weighs them by where the line stands. Pure functions.
#ifndef HEARSAY_DOCUMENT_LINE_SHAPE_H_
#define HEARSAY_DOCUMENT_LINE_SHAPE_H_

#include <string_view>
#include <vector>

namespace hearsay {

// The words, split at white space.
std::vector<std::string_view> LineWords(std::string_view line);

// Ends in . ! ? or an ellipsis, closing marks and brackets after it allowed.
bool EndsAsSentence(std::string_view line);

// Every word has a capital, small words of names aside: "The Bank of England".
bool IsInTitleCase(std::string_view line);

// Letters, and no small one among them.
bool IsInCapitals(std::string_view line);

// "News / More", "Home » World » Africa": short capitalised pieces between separators.
bool IsMenu(std::string_view line);

// "MFB/NN/AS": the desk's initials.
bool IsInitials(std::string_view line);

// Nothing but a web or mail address.
bool IsAddress(std::string_view line);

// A share bar, an advertisement's label, a footer, a wire's credits.
bool IsFurniture(std::string_view line);

// "OPINION", "World news".
bool IsSectionLabel(std::string_view line);

bool IsCaption(std::string_view line);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_LINE_SHAPE_H_
