// An audit as text for people and as JSON, "schema": "hearsay.audit/1". Pure functions.
#ifndef HEARSAY_RENDER_AUDIT_H_
#define HEARSAY_RENDER_AUDIT_H_

#include <string>
#include <vector>

#include "evidence/audit.h"
#include "render/text.h"

namespace hearsay {

struct AuditReport {
  std::vector<AuditDocument> documents;
  std::vector<AuditItem> items;  // what is shown
  std::size_t found = 0;         // before it was limited
};

std::string RenderAuditText(const AuditReport& report, const TextOptions& options);
std::string RenderAuditJson(const AuditReport& report);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_AUDIT_H_
