#!/usr/bin/env bash
# apply_over_http.sh CHDDL: the command line's apply against the server of CHDDL_TEST_URL.
set -uo pipefail

chddl=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
wrong=0

# expect STATUS TEXT COMMAND...: the command ends so, and its output holds the text.
expect() {
    local status=0 output
    output=$("${@:3}" 2>&1 </dev/null) || status=$?
    printf '%s\n' "$output" >>"$folder/all"
    [[ $status == "$1" && $output == *"$2"* ]] && return
    printf 'wrong: %s\nended with %s and printed\n%s\n' "${*:3}" "$status" "$output"
    wrong=1
}

cat >"$folder/spec.json" <<'END'
{"chddl": 1,
 "databases": [{"name": "over_http"}],
 "kafka_tables": [{"name": "over_http.queue", "columns": [{"name": "x", "type": "UInt64"}],
   "settings": {"kafka_broker_list": "127.0.0.1:1", "kafka_topic_list": "t", "kafka_group_name": "g",
                "kafka_format": "JSONEachRow", "kafka_security_protocol": "sasl_plaintext", "kafka_sasl_mechanism": "PLAIN",
                "kafka_sasl_username": "u", "kafka_sasl_password": {"env": "OVER_HTTP_PASSWORD"}}}],
 "merge_tree_tables": [{"name": "over_http.rows", "columns": [{"name": "x", "type": "UInt64"}], "storage": {"order_by": ["x"]}}],
 "views": [{"name": "over_http.view", "to": "over_http.rows", "select": "SELECT x FROM over_http.queue"}]}
END
export OVER_HTTP_PASSWORD=hunter2-of-kafka
printf 'hunter2-of-the-user\n' >"$folder/password"
apply=("$chddl" apply "$folder/spec.json" --server)
url=$CHDDL_TEST_URL

expect 0 'CREATE TABLE over_http.queue' "${apply[@]}" "$url" --dry-run
expect 2 'there is nobody to ask' "${apply[@]}" "$url"
# On a terminal, each step as it begins and ends.
expect 0 $'\r\x1b[K... over_http.view\r\x1b[Kdone over_http.view' script -qec "${apply[*]} $url --yes" /dev/null
expect 0 $'equal over_http\nequal over_http.rows\nequal over_http.queue\nequal over_http.view' "${apply[@]}" "$url" --yes
expect 0 'equal over_http.view' "${apply[@]}" "$url" --yes --password-file "$folder/password" --timeout 20
expect 2 'error[file-unreadable]' "${apply[@]}" "$url" --yes --password-file "$folder/nothing"
expect 2 'error[server-url]' "${apply[@]}" http://u:hunter2@127.0.0.1:1 --yes
expect 2 'the server is ftp://127.0.0.1, expected http://host:port' "${apply[@]}" ftp://u:hunter2@127.0.0.1 --yes
expect 3 'error[server-unreachable]' "${apply[@]}" http://127.0.0.1:1 --yes
expect 3 'error[server-protocol]' "${apply[@]}" "${url/http:/https:}" --yes
expect 3 'error[http-option]' "${apply[@]}" "${url/http:/https:}" --yes --ca-file /nowhere/ca.crt
if grep -n hunter "$folder/all"; then
    echo "wrong: a secret is shown"
    wrong=1
fi
exit "$wrong"
