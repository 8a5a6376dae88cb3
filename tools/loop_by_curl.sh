#!/bin/sh
# The whole loop by curl alone, on a running demo: enrol, certify, register, take the receipt back.
# Usage: tools/loop_by_curl.sh [ADDRESS] ; needs curl and python3 (to read JSON)
set -eu
api="${1:-http://127.0.0.1:8080}/api/v1"
password="${PARTYHUB_DEMO_PASSWORD:-willow-bridge-2026}"

field() { python3 -c 'import json,sys; v=json.load(sys.stdin)
for k in sys.argv[1].split("."): v=v[int(k)] if k.isdigit() else v[k]
print(v)' "$1"; }
key() { python3 -c 'import uuid; print(uuid.uuid4())'; }
signed_in() {
    curl -sS --fail-with-body "$api/sessions" -H 'Content-Type: application/json' \
        -d "{\"login\":\"$1\",\"password\":\"$password\"}" | field access_token
}
post() { # TOKEN PATH BODY
    curl -sS --fail-with-body -X POST "$api$2" -H "Authorization: Bearer $1" \
        -H "Idempotency-Key: $(key)" -H 'Content-Type: application/json' -d "$3"
}
get() { curl -sS --fail-with-body "$api$2" -H "Authorization: Bearer $1"; }

liaison=$(signed_in liaison)
desk=$(signed_in community)
member=$(get "$liaison" '/members?q=hyt&limit=1' | field items.0.id)
community=$(get "$liaison" "/members/$member/community-proposal" | field community.id)
check_in=$(post "$liaison" /check-ins "{\"member_id\":\"$member\",\"community_id\":\"$community\",
    \"volunteered\":true,\"volunteered_how\":\"支部会上本人报名\"}" | field id)
echo "enrolled            $check_in"
issued=$(post "$liaison" "/check-ins/$check_in/certificate" '{"limit_days":15}')
code=$(echo "$issued" | field short_code)
echo "certificate_issued  $(echo "$issued" | field certificate_no), due $(echo "$issued" | field due_on)"
found=$(post "$desk" /certificate-lookups "{\"short_code\":\"$code\"}" | field items.0.name)
echo "at the desk         $found"
post "$desk" "/check-ins/$check_in/registration" "{\"short_code\":\"$code\"}" >/dev/null
echo "registered          receipt $(get "$liaison" "/check-ins/$check_in" | field receipt)"
post "$liaison" "/check-ins/$check_in/receipt-return" '' >/dev/null
last=$(get "$liaison" "/check-ins/$check_in")
echo "the loop is closed  $(echo "$last" | field state), receipt $(echo "$last" | field receipt)"
get "$liaison" "/check-ins/$check_in/events" | python3 -c 'import json,sys
for e in json.load(sys.stdin)["items"]: print(" ", e["at"], e["action"], "by", e["by_name"])'
