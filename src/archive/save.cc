#include "archive/save.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/label.h"
#include "analysis/names.h"
#include "analysis/quotation_holders.h"
#include "archive/describe.h"
#include "archive/fingerprint.h"
#include "archive/quote_index.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "base/version.h"
#include "text/comparable_words.h"

namespace hearsay {
namespace {

std::optional<std::int64_t> OrNull(std::int32_t index) {
  return index == kNone ? std::nullopt : std::optional<std::int64_t>(index);
}

std::string Words(std::string_view text, const std::vector<Span>& spans) {
  std::vector<std::string> pieces;
  for (const Span span : spans) pieces.emplace_back(Slice(text, span));
  return Join(pieces, " … ");
}

// The publisher's name where the document gives it, else the outlet that the text gives away.
DocumentFacts FactsOf(const Analysis& analysis) {
  const Metadata& metadata = analysis.document.metadata;
  DocumentFacts facts = {.title = metadata.title.value,
                         .publisher = metadata.publisher.value,
                         .date = metadata.date.value,
                         .url = metadata.url.value};
  if (analysis.entities.empty()) return facts;
  const Entity& publisher = analysis.entities.front();
  if (facts.publisher.empty()) facts.publisher = publisher.name;
  facts.outlet = publisher.outlet;
  return facts;
}

// One document's rows, table by table. Row ids of sources and attributions are kept, since
// later tables refer to them.
class Saver {
 public:
  Saver(StatementCache& statements, const Analysis& analysis, const RuleSet& rules)
      : database_(statements.database()),
        statements_(statements),
        analysis_(analysis),
        text_(analysis.document.text),
        rules_(rules) {}

  absl::StatusOr<Saved> Run(std::string_view content_id) {
    HEARSAY_RETURN_IF_ERROR(SaveDocument(content_id));
    HEARSAY_RETURN_IF_ERROR(SaveMetadata());
    HEARSAY_RETURN_IF_ERROR(SaveBlocks());
    HEARSAY_RETURN_IF_ERROR(SaveNotices());
    HEARSAY_RETURN_IF_ERROR(SaveOutlets());
    HEARSAY_ASSIGN_OR_RETURN(const bool linked,
                             DescribeDocument(statements_, document_, FactsOf(analysis_)));
    HEARSAY_RETURN_IF_ERROR(SaveSources());
    HEARSAY_RETURN_IF_ERROR(SaveMentions());
    HEARSAY_RETURN_IF_ERROR(SaveAttributions());
    HEARSAY_RETURN_IF_ERROR(SaveSpans());
    HEARSAY_RETURN_IF_ERROR(SaveHops());
    HEARSAY_RETURN_IF_ERROR(SaveQuotes());
    return known_ ? Saved::kAgain : linked ? Saved::kNewVersion : Saved::kNew;
  }

 private:
  // The row of a document that is stored already stays, so that its id does; all that hangs
  // on it is removed by the cascade of a delete from each table it owns.
  absl::Status SaveDocument(std::string_view content_id) {
    HEARSAY_ASSIGN_OR_RETURN(SqlStatement * find,
                             statements_.Get("SELECT 1 FROM documents WHERE sha256 = ?"));
    HEARSAY_ASSIGN_OR_RETURN(known_, find->BindAll(content_id).Step());
    find->Reset();
    HEARSAY_ASSIGN_OR_RETURN(SqlStatement * insert, statements_.Get(R"sql(
      INSERT INTO documents (sha256, name, path, stored_at, hearsay_version, text)
      VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?)
      ON CONFLICT (sha256) DO UPDATE SET name = excluded.name, path = excluded.path,
        stored_at = excluded.stored_at, hearsay_version = excluded.hearsay_version
      RETURNING id)sql"));
    insert->BindAll(content_id, analysis_.document.id, analysis_.document.path, Version(), text_);
    HEARSAY_ASSIGN_OR_RETURN(const bool row, insert->Step());
    if (!row) return absl::InternalError(StrCat(database_.path(), ": no row was inserted"));
    document_ = insert->Int(0);
    insert->Reset();
    return known_ ? RemoveRows() : absl::OkStatus();
  }

  absl::Status RemoveRows() {
    HEARSAY_RETURN_IF_ERROR(RemoveFromQuoteIndex(statements_, document_));
    for (const std::string_view sql :
         {"DELETE FROM metadata WHERE document_id = ?", "DELETE FROM blocks WHERE document_id = ?",
          "DELETE FROM notices WHERE document_id = ?", "DELETE FROM quotes WHERE document_id = ?",
          "DELETE FROM attributions WHERE document_id = ?",
          "DELETE FROM sources WHERE document_id = ?"}) {
      HEARSAY_ASSIGN_OR_RETURN(SqlStatement * remove, statements_.Get(sql));
      HEARSAY_RETURN_IF_ERROR(remove->BindAll(document_).Run());
    }
    return absl::OkStatus();
  }

  absl::Status SaveMetadata() {
    HEARSAY_ASSIGN_OR_RETURN(SqlStatement * insert,
                             statements_.Get("INSERT INTO metadata VALUES (?, ?, ?, ?, ?, ?)"));
    for (const MetadataName& entry : kMetadataNames) {
      const MetadataField& field = analysis_.document.metadata.*entry.field;
      if (!field.present()) continue;
      insert->BindAll(document_, entry.name, field.value, Name(field.origin), field.evidence.begin,
                      field.evidence.end);
      HEARSAY_RETURN_IF_ERROR(insert->Run());
    }
    return absl::OkStatus();
  }

  absl::Status SaveBlocks() {
    HEARSAY_ASSIGN_OR_RETURN(SqlStatement * insert,
                             statements_.Get("INSERT INTO blocks VALUES (?, ?, ?, ?, ?)"));
    std::int64_t position = 0;
    for (const Block& block : analysis_.document.blocks) {
      insert->BindAll(document_, position++, Name(block.kind), block.span.begin, block.span.end);
      HEARSAY_RETURN_IF_ERROR(insert->Run());
    }
    return absl::OkStatus();
  }

  absl::Status SaveNotices() {
    HEARSAY_ASSIGN_OR_RETURN(SqlStatement * insert,
                             statements_.Get("INSERT INTO notices VALUES (?, ?, ?, ?, ?)"));
    std::int64_t position = 0;
    for (const ReaderNotice& notice : analysis_.document.notices) {
      insert->BindAll(document_, position++, notice.message, notice.span.begin, notice.span.end);
      HEARSAY_RETURN_IF_ERROR(insert->Run());
    }
    return absl::OkStatus();
  }

  // The lexicon's facts as they are today, for the outlets that this document names.
  absl::Status SaveOutlets() {
    // Updated, not replaced: a row that is replaced has all its references looked for.
    HEARSAY_ASSIGN_OR_RETURN(SqlStatement * insert, statements_.Get(R"sql(
      INSERT INTO outlets VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind,
        domain = excluded.domain, country = excluded.country, subject = excluded.subject,
        parent = excluded.parent)sql"));
    for (const Entity& entity : analysis_.entities) {
      if (entity.outlet.empty()) continue;
      const auto outlet =
          std::find_if(rules_.outlets().begin(), rules_.outlets().end(),
                       [&](const Outlet& candidate) { return candidate.id == entity.outlet; });
      if (outlet == rules_.outlets().end()) {
        insert->BindAll(entity.outlet, entity.name, "", "", "", "", "");
      } else {
        insert->BindAll(outlet->id, outlet->name, Name(outlet->kind), outlet->domain,
                        outlet->country, outlet->subject, outlet->parent);
      }
      HEARSAY_RETURN_IF_ERROR(insert->Run());
    }
    return absl::OkStatus();
  }

  absl::Status SaveSources() {
    HEARSAY_ASSIGN_OR_RETURN(
        SqlStatement * insert,
        statements_.Get(
            "INSERT INTO sources VALUES (NULL, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?)"));
    HEARSAY_ASSIGN_OR_RETURN(SqlStatement * insert_alias,
                             statements_.Get("INSERT INTO aliases VALUES (?, ?, ?, ?)"));
    for (const Entity& entity : analysis_.entities) {
      HEARSAY_ASSIGN_OR_RETURN(const auto name, NameRow(statements_, entity.name));
      insert->BindAll(document_, source_rows_.size(), Name(entity.type), entity.name,
                      LabelOf(entity), entity.outlet, Name(entity.specificity),
                      entity.anonymity_reason, name);
      HEARSAY_RETURN_IF_ERROR(insert->Run());
      source_rows_.push_back(database_.last_insert_id());
      std::int64_t position = 0;
      for (const std::string& alias : entity.aliases) {
        HEARSAY_ASSIGN_OR_RETURN(const auto alias_name, NameRow(statements_, alias));
        insert_alias->BindAll(source_rows_.back(), position++, alias, alias_name);
        HEARSAY_RETURN_IF_ERROR(insert_alias->Run());
      }
    }
    return absl::OkStatus();
  }

  absl::Status SaveMentions() {
    HEARSAY_ASSIGN_OR_RETURN(
        SqlStatement * insert,
        statements_.Get("INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const Mention& mention : analysis_.mentions) {
      insert->BindAll(source_rows_[mention.entity], mention.span.begin, mention.span.end,
                      mention.rule, mention.reason, mention.antecedent.begin,
                      mention.antecedent.end, mention.confidence);
      HEARSAY_RETURN_IF_ERROR(insert->Run());
    }
    return absl::OkStatus();
  }

  absl::Status SaveAttributions() {
    HEARSAY_ASSIGN_OR_RETURN(
        SqlStatement * insert,
        statements_.Get("INSERT INTO attributions VALUES "
                        "(NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (std::size_t i = 0; i < analysis_.attributions.size(); ++i) {
      const Attribution& attribution = analysis_.attributions[i];
      insert->BindAll(document_, i, Name(attribution.kind), Words(text_, attribution.content),
                      Words(text_, attribution.cue), Words(text_, attribution.source),
                      HandsOf(analysis_.chains[i]), Name(attribution.tone),
                      Name(attribution.cue_class), Name(attribution.medium),
                      attribution.medium_evidence.begin, attribution.medium_evidence.end,
                      OrNull(attribution.parent), OrNull(attribution.continues), attribution.rule,
                      attribution.confidence);
      HEARSAY_RETURN_IF_ERROR(insert->Run());
      attribution_rows_.push_back(database_.last_insert_id());
    }
    return absl::OkStatus();
  }

  absl::Status SaveSpans() {
    HEARSAY_ASSIGN_OR_RETURN(SqlStatement * insert,
                             statements_.Get("INSERT INTO spans VALUES (?, ?, ?, ?, ?)"));
    for (std::size_t i = 0; i < analysis_.attributions.size(); ++i) {
      const auto save = [&](std::string_view role, const std::vector<Span>& spans) {
        for (std::size_t position = 0; position < spans.size(); ++position) {
          insert->BindAll(attribution_rows_[i], role, position, spans[position].begin,
                          spans[position].end);
          HEARSAY_RETURN_IF_ERROR(insert->Run());
        }
        return absl::OkStatus();
      };
      const Attribution& attribution = analysis_.attributions[i];
      HEARSAY_RETURN_IF_ERROR(save("content", attribution.content));
      HEARSAY_RETURN_IF_ERROR(save("cue", attribution.cue));
      HEARSAY_RETURN_IF_ERROR(save("source", attribution.source));
    }
    return absl::OkStatus();
  }

  absl::Status SaveHops() {
    HEARSAY_ASSIGN_OR_RETURN(
        SqlStatement * insert,
        statements_.Get("INSERT INTO hops VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (std::size_t i = 0; i < analysis_.chains.size(); ++i) {
      std::int64_t position = 0;
      for (const Hop& hop : analysis_.chains[i].hops) {
        insert->BindAll(attribution_rows_[i], position++, source_rows_[hop.entity], Name(hop.role),
                        Slice(text_, hop.evidence), hop.evidence.begin, hop.evidence.end, hop.rule,
                        hop.reason, hop.confidence);
        HEARSAY_RETURN_IF_ERROR(insert->Run());
      }
    }
    return absl::OkStatus();
  }

  absl::Status SaveQuotes() {
    HEARSAY_ASSIGN_OR_RETURN(SqlStatement * insert,
                             statements_.Get("INSERT INTO quotes VALUES (NULL, ?, ?, ?, ?, ?, ?)"));
    const std::vector<std::int32_t> holders = QuotationHolders(analysis_);
    for (std::size_t i = 0; i < holders.size(); ++i) {
      const Span inner = analysis_.layers.quotations[i].inner;
      const std::string_view quoted = Slice(text_, inner);
      const std::vector<ComparableWord> words = ComparableWords(quoted);
      const bool indexed = words.size() >= kFewestIndexedWords;
      insert->BindAll(
          document_,
          holders[i] == kNone ? std::nullopt : std::optional(attribution_rows_[holders[i]]), quoted,
          inner.begin, inner.end, indexed ? std::optional(WordsHash(words)) : std::nullopt);
      HEARSAY_RETURN_IF_ERROR(insert->Run());
      if (!indexed) continue;
      HEARSAY_RETURN_IF_ERROR(AddToQuoteIndex(statements_, database_.last_insert_id(), words));
    }
    return absl::OkStatus();
  }

  const Database& database_;
  StatementCache& statements_;
  const Analysis& analysis_;
  const std::string& text_;
  const RuleSet& rules_;
  std::int64_t document_ = 0;
  bool known_ = false;  // it was stored before
  std::vector<std::int64_t> source_rows_;
  std::vector<std::int64_t> attribution_rows_;
};

}  // namespace

absl::StatusOr<Saved> SaveAnalysis(StatementCache& statements, const Analysis& analysis,
                                   const RuleSet& rules, std::string_view content_id) {
  return Saver(statements, analysis, rules).Run(content_id);
}

}  // namespace hearsay
