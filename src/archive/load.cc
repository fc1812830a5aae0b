#include "archive/load.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/names.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "text/segment.h"

namespace hearsay {
namespace {

Span SpanAt(const SqlStatement& row, int column) {
  return {static_cast<std::uint32_t>(row.Int(column)),
          static_cast<std::uint32_t>(row.Int(column + 1))};
}

std::int32_t IndexAt(const SqlStatement& row, int column) {
  return row.IsNull(column) ? kNone : static_cast<std::int32_t>(row.Int(column));
}

// Runs a query about one document and calls handle() for each row. handle() returns false
// for a row that cannot be: somebody else wrote it.
template <typename Handle>
absl::Status ForEachRow(const Database& database, std::string_view sql, std::int64_t document,
                        const Handle& handle) {
  HEARSAY_ASSIGN_OR_RETURN(SqlStatement select, database.Prepare(sql));
  select.BindAll(document);
  while (true) {
    HEARSAY_ASSIGN_OR_RETURN(const bool row, select.Step());
    if (!row) return absl::OkStatus();
    if (!handle(std::as_const(select))) {
      return absl::DataLossError(StrCat(database.path(), ": document ", document,
                                        " was changed by another program: analyse it again"));
    }
  }
}

template <typename Enum>
bool Assign(std::optional<Enum> value, Enum& to) {
  if (value) to = *value;
  return value.has_value();
}

absl::Status LoadDocument(const Database& database, std::int64_t id, Document& document) {
  HEARSAY_RETURN_IF_ERROR(ForEachRow(database,
                                     "SELECT name, path, text FROM documents WHERE id = ?", id,
                                     [&](const SqlStatement& row) {
                                       document.id = row.Text(0);
                                       document.path = row.Text(1);
                                       document.text = row.Text(2);
                                       return true;
                                     }));
  HEARSAY_RETURN_IF_ERROR(ForEachRow(
      database,
      "SELECT field, value, origin, begin_byte, end_byte FROM metadata WHERE document_id = ?", id,
      [&](const SqlStatement& row) {
        for (const MetadataName& entry : kMetadataNames) {
          if (entry.name != row.Text(0)) continue;
          MetadataField& field = document.metadata.*entry.field;
          field.value = row.Text(1);
          field.evidence = SpanAt(row, 3);
          return Assign(ParseMetadataOrigin(row.Text(2)), field.origin);
        }
        return false;
      }));
  HEARSAY_RETURN_IF_ERROR(ForEachRow(
      database,
      "SELECT kind, begin_byte, end_byte FROM blocks WHERE document_id = ? ORDER BY position", id,
      [&](const SqlStatement& row) {
        Block& block = document.blocks.emplace_back();
        block.span = SpanAt(row, 1);
        return Assign(ParseBlockKind(row.Text(0)), block.kind);
      }));
  return ForEachRow(
      database,
      "SELECT message, begin_byte, end_byte FROM notices WHERE document_id = ? ORDER BY position",
      id, [&](const SqlStatement& row) {
        document.notices.push_back({row.Text(0), SpanAt(row, 1)});
        return true;
      });
}

absl::Status LoadEntities(const Database& database, std::int64_t document, Analysis& analysis) {
  HEARSAY_RETURN_IF_ERROR(
      ForEachRow(database,
                 "SELECT type, name, label, outlet_id, specificity, anonymity_reason FROM sources "
                 "WHERE document_id = ? ORDER BY position",
                 document, [&](const SqlStatement& row) {
                   Entity& entity = analysis.entities.emplace_back();
                   entity.name = row.Text(1);
                   entity.label = row.Text(2);
                   entity.outlet = row.Text(3);
                   entity.anonymity_reason = row.Text(5);
                   return Assign(ParseEntityType(row.Text(0)), entity.type) &&
                          Assign(ParseSpecificity(row.Text(4)), entity.specificity);
                 }));
  HEARSAY_RETURN_IF_ERROR(ForEachRow(
      database,
      "SELECT sources.position, alias FROM aliases JOIN sources ON sources.id = source_id "
      "WHERE document_id = ? ORDER BY sources.position, aliases.position",
      document, [&](const SqlStatement& row) {
        const auto source = static_cast<std::size_t>(row.Int(0));
        if (source >= analysis.entities.size()) return false;
        analysis.entities[source].aliases.push_back(row.Text(1));
        return true;
      }));
  return ForEachRow(
      database,
      "SELECT position, begin_byte, end_byte, rule, reason, antecedent_begin_byte, "
      "antecedent_end_byte, confidence FROM mentions JOIN sources ON sources.id = source_id "
      "WHERE document_id = ? ORDER BY begin_byte, mentions.rowid",
      document, [&](const SqlStatement& row) {
        const Mention mention = {.span = SpanAt(row, 1),
                                 .entity = static_cast<std::uint32_t>(row.Int(0)),
                                 .rule = row.Text(3),
                                 .reason = row.Text(4),
                                 .antecedent = SpanAt(row, 5),
                                 .confidence = static_cast<float>(row.Real(7))};
        analysis.mentions.push_back(mention);
        return mention.entity < analysis.entities.size();
      });
}

absl::Status LoadAttributions(const Database& database, std::int64_t document, Analysis& analysis) {
  HEARSAY_RETURN_IF_ERROR(ForEachRow(
      database,
      "SELECT kind, tone, class, medium, medium_begin_byte, medium_end_byte, nested_in, "
      "continues, rule, confidence FROM attributions WHERE document_id = ? ORDER BY position",
      document, [&](const SqlStatement& row) {
        Attribution& attribution = analysis.attributions.emplace_back();
        attribution.medium_evidence = SpanAt(row, 4);
        attribution.parent = IndexAt(row, 6);
        attribution.continues = IndexAt(row, 7);
        attribution.rule = row.Text(8);
        attribution.confidence = static_cast<float>(row.Real(9));
        return Assign(ParseAttributionKind(row.Text(0)), attribution.kind) &&
               Assign(ParseCueTone(row.Text(1)), attribution.tone) &&
               Assign(ParseCueClass(row.Text(2)), attribution.cue_class) &&
               Assign(ParseMedium(row.Text(3)), attribution.medium);
      }));
  HEARSAY_RETURN_IF_ERROR(
      ForEachRow(database,
                 "SELECT attributions.position, role, begin_byte, end_byte FROM spans "
                 "JOIN attributions ON attributions.id = attribution_id WHERE document_id = ? "
                 "ORDER BY attributions.position, role, spans.position",
                 document, [&](const SqlStatement& row) {
                   const auto index = static_cast<std::size_t>(row.Int(0));
                   if (index >= analysis.attributions.size()) return false;
                   Attribution& attribution = analysis.attributions[index];
                   const std::string role = row.Text(1);
                   std::vector<Span>& spans = role == "content" ? attribution.content
                                              : role == "cue"   ? attribution.cue
                                                                : attribution.source;
                   spans.push_back(SpanAt(row, 2));
                   return true;
                 }));
  analysis.chains.resize(analysis.attributions.size());
  return ForEachRow(database,
                    "SELECT attributions.position, sources.position, hops.role, hops.begin_byte, "
                    "hops.end_byte, hops.rule, hops.reason, hops.confidence FROM hops "
                    "JOIN attributions ON attributions.id = attribution_id "
                    "JOIN sources ON sources.id = source_id WHERE attributions.document_id = ? "
                    "ORDER BY attributions.position, hops.position",
                    document, [&](const SqlStatement& row) {
                      const auto index = static_cast<std::size_t>(row.Int(0));
                      if (index >= analysis.chains.size()) return false;
                      Hop& hop = analysis.chains[index].hops.emplace_back();
                      hop.entity = static_cast<std::uint32_t>(row.Int(1));
                      hop.evidence = SpanAt(row, 3);
                      hop.rule = row.Text(5);
                      hop.reason = row.Text(6);
                      hop.confidence = static_cast<float>(row.Real(7));
                      return hop.entity < analysis.entities.size() &&
                             Assign(ParseHopRole(row.Text(2)), hop.role);
                    });
}

// True when no span and no index leads out of what was loaded: all later code trusts them.
bool IsSound(const Analysis& analysis) {
  const std::size_t size = analysis.document.text.size();
  const auto inside = [&](Span span) { return span.begin <= span.end && span.end <= size; };
  const auto all_inside = [&](const std::vector<Span>& spans) {
    return std::all_of(spans.begin(), spans.end(), inside);
  };
  for (std::size_t i = 0; i < analysis.attributions.size(); ++i) {
    const Attribution& attribution = analysis.attributions[i];
    const auto known = [&](std::int32_t index) {
      return index >= kNone && index < static_cast<std::int32_t>(analysis.attributions.size());
    };
    if (attribution.content.empty() || !all_inside(attribution.content) ||
        !all_inside(attribution.cue) || !all_inside(attribution.source) ||
        !inside(attribution.medium_evidence) || !known(attribution.parent) ||
        !known(attribution.continues)) {
      return false;
    }
    if (analysis.chains[i].hops.empty()) return false;
    for (const Hop& hop : analysis.chains[i].hops) {
      if (!inside(hop.evidence)) return false;
    }
  }
  for (const Mention& mention : analysis.mentions) {
    if (!inside(mention.span) || !inside(mention.antecedent)) return false;
  }
  for (const MetadataName& entry : kMetadataNames) {
    if (!inside((analysis.document.metadata.*entry.field).evidence)) return false;
  }
  return std::all_of(analysis.document.blocks.begin(), analysis.document.blocks.end(),
                     [&](const Block& block) { return inside(block.span); }) &&
         std::all_of(analysis.document.notices.begin(), analysis.document.notices.end(),
                     [&](const ReaderNotice& notice) { return inside(notice.span); });
}

}  // namespace

absl::StatusOr<Analysis> LoadAnalysis(const Database& database, std::int64_t document) {
  Analysis analysis;
  HEARSAY_RETURN_IF_ERROR(LoadDocument(database, document, analysis.document));
  HEARSAY_RETURN_IF_ERROR(LoadEntities(database, document, analysis));
  HEARSAY_RETURN_IF_ERROR(LoadAttributions(database, document, analysis));
  if (!IsSound(analysis)) {
    return absl::DataLossError(StrCat(database.path(), ": document ", document,
                                      " was changed by another program: analyse it again"));
  }
  analysis.layers = SegmentText(analysis.document.text);
  return analysis;
}

}  // namespace hearsay
