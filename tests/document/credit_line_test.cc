#include "document/credit_line.h"

#include "gtest/gtest.h"

namespace hearsay {
namespace {

std::string Text(std::string_view line, std::optional<Span> span) {
  return span ? std::string(Slice(line, *span)) : "none";
}

struct Case {
  std::string_view line;
  std::string_view expected;
};

TEST(CreditLine, Bylines) {
  for (const Case& c :
       {Case{"By Jane Roe", "Jane Roe"},
        Case{"By JANE ROE and JOHN DOE in Oxbow", "JANE ROE and JOHN DOE in Oxbow"},
        Case{"By Jane Roe, Courts Reporter", "Jane Roe, Courts Reporter"},
        Case{"Feature | By Jane Roe | Photographs by John Doe", "Jane Roe"},
        Case{"By the harbour wall", "none"}, Case{"By Tuesday", "none"},
        Case{"By July 2013, it was over", "none"}, Case{"By Jane Roe he was forgiven.", "none"}}) {
    EXPECT_EQ(Text(c.line, BylineNames(c.line)), c.expected) << c.line;
  }
}

TEST(CreditLine, Dates) {
  for (const Case& c :
       {Case{"Friday, November 14, 2031", "2031-11-14"},
        Case{"Tuesday 7 October 2031", "2031-10-07"},
        Case{"Published: 3 Mar 2031 16.04 GMT", "2031-03-03"}, Case{"2031-03-03", "2031-03-03"},
        Case{"Updated 2031-03-03T10:00:00Z", "2031-03-03"}, Case{"Sept. 9th, 2016", "2016-09-09"},
        Case{"Last updated: 17:42", ""}, Case{"In March 2031 he left 7 times", "none"},
        Case{"March 2031", "none"}, Case{"5 may come", "none"}, Case{"Storm", "none"}}) {
    EXPECT_EQ(LineDate(c.line).value_or("none"), c.expected) << c.line;
  }
}

TEST(CreditLine, PublishersInFooters) {
  for (const Case& c :
       {Case{"© 2032 The Oxbow Ledger. All rights reserved.", "The Oxbow Ledger"},
        Case{"Copyright ©2032 Oxbow Ledger", "Oxbow Ledger"},
        Case{"Copyright 2030-2032 by Oxbow Ledger, all rights reserved", "Oxbow Ledger"},
        Case{"Coast World's website can also be accessed at:", "Coast World"},
        Case{"Coast World can also be followed at these addresses:", "Coast World"},
        Case{"More from Coast World", "Coast World"}, Case{"More from the harbour", "none"},
        Case{"His website can be accessed at night.", "none"},
        Case{"Copyright law is hard.", "none"}}) {
    EXPECT_EQ(Text(c.line, PublisherInFooter(c.line)), c.expected) << c.line;
  }
}

TEST(CreditLine, DatelinesAndTheirAgencies) {
  for (const Case& c :
       {Case{"LONDON (Reuters) - Prices rose.", "Reuters"},
        Case{"WASHINGTON, Jan 5 (AP) — Prices rose.", "AP"},
        Case{"OXBOW, April 22, 2032 /Coastwire/ -- Prices rose.", "Coastwire"},
        Case{"JACKSON, Miss. - Prices rose.", ""}, Case{"NEW YORK — Prices rose.", ""},
        Case{"LONDON (2nd day) - Prices rose.", ""}, Case{"Prices (Reuters) - rose.", "none"},
        Case{"NATO and the EU (Reuters) - rose.", "none"}, Case{"SMITH: Prices - rose.", "none"},
        Case{"LONDON", "none"}}) {
    const auto dateline = DatelineOf(c.line);
    EXPECT_EQ(dateline ? std::string(Slice(c.line, dateline->credit)) : "none", c.expected)
        << c.line;
  }
}

TEST(CreditLine, ADatelineEndsAfterItsDash) {
  constexpr std::string_view kLine = "LONDON (Reuters) - Prices rose.";
  EXPECT_EQ(Slice(kLine, DatelineOf(kLine)->span), "LONDON (Reuters) - ");
}

}  // namespace
}  // namespace hearsay
