#include "document/page_date.h"

#include "gtest/gtest.h"

namespace hearsay {
namespace {

TEST(PageDate, InDigits) {
  EXPECT_EQ(PageDate("2031-05-02T08:00:00Z"), "2031-05-02");
  EXPECT_EQ(PageDate("on 2031/5/2"), "2031-05-02");
  EXPECT_EQ(PageDate("am 2.5.2031, 13:36 Uhr"), "2031-05-02");
  EXPECT_EQ(PageDate("31/05/2031"), "2031-05-31");
  EXPECT_EQ(PageDate("5/31/2031"), "2031-05-31");
  EXPECT_EQ(PageDate("02/02/2031"), "2031-02-02");
}

TEST(PageDate, InWords) {
  EXPECT_EQ(PageDate("Published May 2nd, 2031 | 3 comments"), "2031-05-02");
  EXPECT_EQ(PageDate("8 January 2031, 3:51 pm"), "2031-01-08");
  EXPECT_EQ(PageDate("Sept. 8, 2031"), "2031-09-08");
  EXPECT_EQ(PageDate("2. März 2031"), "2031-03-02");
  EXPECT_EQ(PageDate("31 de mayo de 2031"), "2031-05-31");
  EXPECT_EQ(PageDate("le 1er août 2031"), "2031-08-01");
}

TEST(PageDate, WhatNamesNoOneDay) {
  EXPECT_EQ(PageDate("05/06/2031"), "");
  EXPECT_EQ(PageDate("May 2031"), "");
  EXPECT_EQ(PageDate("2031-13-01"), "");
  EXPECT_EQ(PageDate("call 555 12 1234"), "");
  EXPECT_EQ(PageDate("32.01.2031"), "");
  EXPECT_EQ(PageDate(""), "");
}

TEST(PageDate, InAnAddress) {
  EXPECT_EQ(AddressDate("https://a.example/2031/05/02/quay-shut"), "2031-05-02");
  EXPECT_EQ(AddressDate("https://a.example/news/2031-05-02-quay"), "2031-05-02");
  EXPECT_EQ(AddressDate("https://a.example/2031/05/quay"), "");
  EXPECT_EQ(AddressDate("https://a.example/quay?d=/2031/05/02/"), "");
  EXPECT_EQ(AddressDate(""), "");
}

}  // namespace
}  // namespace hearsay
