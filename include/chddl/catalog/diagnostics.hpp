// Every finding that `check`, `build` and `apply` can report. To add one, add a row and its `report<"name">` in a rule.
//
// Names: kebab-case, object first. A message begins lower-case, has no full stop, and each {} takes one argument.
// error: the server refuses it, or it cannot mean what it says. warning: the server takes it, and data is lost,
// defaulted, doubled or never read. note: advice. The number in a comment is ClickHouse's error code; tests/live proves
// it.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/catalog/severity.hpp>
#include <chddl/config.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace chddl::inline CHDDL_ABI {

namespace catalog {

struct DiagnosticSpec {
    std::string_view name;
    Severity severity;
    std::string_view message;
    std::string_view help;
};

// clang-format off
inline constexpr auto diagnostics = std::to_array<DiagnosticSpec>({
    // text and names
    {"sql-text", Severity::error, "the SQL text {} (byte {} of {})", "write one whole expression or SELECT, without ';'"},                                                    // 62
    {"name-empty", Severity::error, "a name is empty", "give it a name"},                                                                                                  // 62
    {"name-dots", Severity::error, "the name {} has more than one dot, so database and table cannot be told apart", "write {\"database\", \"table\"}"},
    {"name-unreadable", Severity::error, "ClickHouse cannot read its own text again with a column called {}", "choose another name"},                                         // 62
    {"type-missing", Severity::error, "column {} has no type, or a type inside it has none", "give it one of chddl::types"},                                                                              // 62
    {"name-length", Severity::error, "the name takes {} bytes as a file name, at most {} are possible", "shorten it; each byte that is not a letter, digit or _ counts three"}, // 69
    {"creation-conflict", Severity::error, "the statement has both OR REPLACE and IF NOT EXISTS", "keep one of them"},                                                    // 62
    {"uuid-malformed", Severity::error, "the UUID is {}, expected 32 hexadecimal digits in groups of 8-4-4-4-12", "correct it, or leave it to the server"},               // 376, 27
    {"uuid-replace", Severity::note, "a UUID of its own beside OR REPLACE is refused where an object is there that has it", "leave one of them out"},                          // 49
    {"object-missing", Severity::error, "the {} {} is not in this pipeline, which is said to be whole", "add it, or leave CheckOptions::closed off"},                        // 60, 81, 669
    {"cluster-macro", Severity::error, "the cluster is {}, which opens a macro without closing it", "close it with }"},                                                      // 62
    {"creation-refused", Severity::error, "{} cannot be {}", "leave that out"},                                                                                            // 62, 80, 442, 48
    {"database-engine", Severity::error, "there is no database engine {}{}", "correct the name and its case"},                                                              // 336
    {"database-engine-refused", Severity::error, "database engine {} is refused unless the session has a setting for it", "use Atomic, or accept the finding"},              // 336
    {"collection-empty", Severity::error, "the named collection {} has no values", "give it one"},                                                                          // 62
    {"collection-duplicate", Severity::error, "the named collection has {} twice", "keep one of them"},                                                                      // 36
    {"object-duplicate", Severity::error, "{} is declared twice", "rename one of them"},                                                                                   // 57

    // settings
    {"setting-missing", Severity::error, "engine {} needs setting {}", "set it; the server refuses the table without it"},                                                  // 42
    {"setting-unknown", Severity::error, "{} has no setting {}{}", "correct the name, or write unlisted(\"name\") for one that is newer than chddl"}, // 115
    {"setting-kind", Severity::error, "setting {} is {}, expected {}", "give a value of that kind"},                                                                        // 170, 27, 467
    {"setting-range", Severity::error, "setting {} is {}, expected {}", "use a value inside the range"},                                                                    // 36, 70
    {"setting-choice", Severity::error, "setting {} is {}, expected {}", "use one of these, in this case"},                                                                 // 36
    {"setting-unusable", Severity::warning, "setting {} is {}, expected {}: the table is created, and never reads", "use one of the expected values"},
    {"setting-ignored", Severity::warning, "setting {} is {}, expected {}: the server ignores it", "use one of the expected values, or leave it out"},
    {"setting-empty", Severity::warning, "setting {} is empty: the table is created, and never reads", "give it a value"},
    {"select-setting-ignored", Severity::warning, "a SELECT inside another one, or before UNION, has a setting that the session has not, and the server ignores it: {}{}", "correct the name"},
    {"setting-duplicate", Severity::warning, "setting {} is given more than once; the last one counts", "give it once"},
    {"setting-truncated", Severity::warning, "setting {} is {}; the server cuts it to a whole number without a word", "give a whole number"},
    {"setting-dropped", Severity::warning, "setting {} belongs to a session: the table is created without it", "put it into the session or the user's profile"},
    {"setting-conflict", Severity::error, "setting {} is {}, which must not be above {}, {}", "change one of the two"},                                                     // 36
    {"setting-excluded", Severity::error, "setting {} stands beside {}", "keep one of them"},                                                                               // 36, 471
    {"setting-needs", Severity::error, "setting {} needs setting {} beside it", "set both, or neither"},                                                                     // 36
    {"setting-text", Severity::error, "setting {} is {}, expected {}", "write it as in CODEC(…) or STATISTICS(…), and use what every server has"},                                // 432, 433, 431, 80, 62
    {"setting-unread", Severity::warning, "engine {} takes setting {}, and never reads it", "leave it out"},
    {"setting-newer", Severity::error, "setting {} is there since {}.{}, the target is {}.{}", "leave it out, or raise the target"},                                        // 115
    {"target-newer", Severity::error, "{} is refused by {}.{} and taken from {}.{} on; the target is {}.{}", "leave it out, or raise the target"},
    {"target-unproved", Severity::note, "{} is refused by {}.{} and taken from {}.{} on; it was not tried on the target, {}.{}", "try it there, or leave it out"},
    {"setting-obsolete", Severity::note, "setting {} has no effect any more", "leave it out"},
    {"setting-hidden", Severity::error, "setting {} is '[HIDDEN]', which is what ClickHouse shows instead of a secret", "give the secret itself, or Secret::env(\"NAME\")"},
    {"unlisted-known", Severity::warning, "{} {} is written as unlisted, but chddl knows it", "write it without unlisted(…), so that it is checked"},
    {"macro-unbalanced", Severity::error, "setting {} is {}, which opens a macro without closing it", "close it with }"},                                                    // 62
    {"macro-server", Severity::note, "setting {} has the macro {}, which the server's configuration must have", "define it in <macros> on every server"},                        // 139
    {"macro-uuid", Severity::note, "setting {} has the macro {uuid}, which needs a UUID, ON CLUSTER or a Replicated database", "give the table one of them"},            // 36

    // Kafka table
    {"sasl-ignored", Severity::warning, "{} has no effect without kafka_security_protocol: the topic is read in plaintext, unauthenticated", "set security_protocol to sasl_ssl or sasl_plaintext"},
    {"keeper-incomplete", Severity::error, "{} is set without {}", "set both, or neither"},                                                                                 // 36, 344
    {"keeper-experimental", Severity::note, "offsets in Keeper are experimental", "the session needs allow_experimental_kafka_offsets_storage_in_keeper = 1"},               // 344
    {"keeper-server", Severity::note, "offsets in Keeper need a Keeper in the server's configuration", "configure it, or leave kafka_keeper_path out"},                       // 139
    {"keeper-path", Severity::error, "kafka_keeper_path is {}, expected a path that begins with /", "begin it with /"},                                                      // 999
    {"keeper-threads", Severity::error, "offsets in Keeper with {} consumers need kafka_thread_per_consumer", "set thread_per_consumer(true)"},                              // 48
    {"consumers-cores", Severity::note, "{} consumers are more than the 16 that every server allows", "the server needs that many cores"},                                   // 36
    {"dead-letter-queue", Severity::note, "error mode dead_letter_queue needs the table system.dead_letter_queue", "configure it on the server, or use ErrorMode::stream"},  // 36
    {"messages-skipped", Severity::note, "up to {} messages of a block that cannot be parsed are dropped without trace", "keep them: ErrorMode::stream, and keep_errors_of"},
    {"aws-region", Severity::warning, "the mechanism AWS_MSK_IAM needs a region, and the brokers {} do not tell it: the table is created, and never reads", "set aws_region"},
    {"broker-port", Severity::warning, "the broker {} has a port that there is not; {} is tried instead", "use a port up to 65535"},
    {"topic-name", Severity::warning, "the topic {} {}: the table is created, and never reads", "correct kafka_topic_list"},
    {"argument-kind", Severity::error, "argument {} of Kafka, {}, is {}, expected {}", "write such a literal, or give it as a setting"},                                    // 36, 47
    {"argument-repeated", Severity::error, "setting {} is argument {} of Kafka, too", "give it once"},                                                                      // 36
    {"collection-value", Severity::error, "{} of the named collection is {}, expected a text, a number, true, false or NULL", "write a literal"},                             // 62
    {"collection-arguments", Severity::error, "the named collection {} stands beside arguments by position", "leave positional(…) out: they become settings or overrides"}, // 36
    {"collection-missing", Severity::error, "there are values to override, and no named collection", "name it with collection(…)"},
    {"collection-override", Severity::error, "the named collection {} does not let {} be overridden", "leave it out, or make it OVERRIDABLE"},                              // 36
    {"collection-elsewhere", Severity::note, "the named collection {} is not of this pipeline", "make sure that the server has it"},                                        // 669
    {"collection-key", Severity::warning, "the Kafka engine does not look at {} of the named collection {}{}", "correct or remove it"},
    {"format-unknown", Severity::warning, "there is no format {}{}: the table is created, and never reads", "correct the name"},
    {"format-output", Severity::warning, "format {} is only for output: the table is created, and never reads", "take a format for input"},
    {"format-column", Severity::warning, "format {} fills one column of type {}, and the table has {}: it is created, and never reads", "declare that column alone"},
    {"format-setting", Severity::warning, "format {} needs {}: the table is created, and never reads", "set it"},
    {"format-header", Severity::warning, "format {} takes the first line of every message for a header: a message of one row is lost", "take the format without a header, or send one in each message"},
    {"columns-none", Severity::error, "the table has no column that a row could fill", "add a column that is neither ALIAS nor MATERIALIZED"},                                                    // 80, 90
    {"column-virtual", Severity::warning, "column {} hides the virtual column of that name, which comes back empty or stops the table", "choose another name"},             // 352
    {"group-shared", Severity::warning, "{} reads topic {} in the same group {}, so each gets only a part of the messages", "give each table a group of its own"},
    {"errors-queue", Severity::error, "the errors of {} are to be kept, and the pipeline has no such Kafka table", "add it, or correct the name"},
    {"errors-mode", Severity::error, "the errors of {} are to be kept, and its error mode is {}", "leave handle_error_mode out: keep_errors_of sets it"},
    {"queue-unread", Severity::warning, "no view of this pipeline reads {}, and without a view nothing is consumed", "add a view on it"},

    // columns and types
    {"column-duplicate", Severity::error, "column {} is declared twice", "rename one of them"},                                                                             // 44
    {"column-default", Severity::error, "column {} has more than one of DEFAULT, MATERIALIZED and ALIAS", "keep one"},                                                      // 62
    {"type-text", Severity::error, "the type {} cannot be read: expected {} at byte {}", "write it as ClickHouse does: \"Array(UInt8)\""},                                         // 62
    {"type-unknown", Severity::error, "there is no type {}{} ({}, byte {})", "correct the name and its case, or write type(unlisted(\"…\")) for one that is newer than chddl"}, // 50
    {"type-unlisted", Severity::note, "nothing is known of the type {}, so it is not checked", "make sure that the server knows it"},
    {"type-depth", Severity::error, "the type has more than {} levels", "nest it less"},                                                                                  // 167, 306
    {"type-arguments", Severity::error, "{} has {}, expected {}", "write its arguments as ClickHouse's manual has them"},                                                // 42, 43, 62, 223, 378
    {"type-nullable", Severity::error, "type {} cannot be inside Nullable", "leave Nullable out, or put it inside"},                                                        // 43
    {"type-low-cardinality", Severity::error, "type {} cannot be inside LowCardinality", "leave LowCardinality out"},                                                       // 43
    {"type-suspicious", Severity::error, "{} is refused as suspicious unless the session has {} = 1", "use a plainer type"},                                               // 455, 44
    {"type-range", Severity::error, "the {} of {} is {}, expected {}", "use a value inside the range"},                                                                     // 69, 223, 36
    {"type-map-key", Severity::error, "type {} cannot be the key of a Map", "use a key that is not Nullable"},                                                              // 36
    {"type-element", Severity::error, "{} has {}", "give every element a name of its own, or none a name"},                                                                 // 36, 15
    {"type-variant", Severity::error, "a Variant cannot hold {}", "leave it out: a Variant can be NULL anyway, and holds no other Variant"},                                // 36
    {"type-json", Severity::error, "the JSON type has {}", "correct or remove it"},                                                                                                  // 36, 43, 427
    {"type-time-zone", Severity::error, "there is no time zone {}{}", "use a name of system.time_zones, in its case"},                                                     // 36
    {"type-unusable", Severity::error, "a column cannot be of type {}", "give it a type that has values"},                                                                  // 370
    {"aggregate-unknown", Severity::error, "there is no aggregate function {}{}", "functions and combinators are case-sensitive, but for SQL's own"},                         // 63
    {"aggregate-arguments", Severity::error, "aggregate function {} {}", "give it the types that the function takes"},                                                      // 42, 43, 133
    {"aggregate-simple", Severity::error, "{} cannot be a SimpleAggregateFunction", "use AggregateFunction, and its -State and -Merge"},                                  // 36
    {"aggregate-stored", Severity::error, "{} gives {}, and cannot be stored as {}", "store what it gives"},                                                                // 36
    {"enum-empty", Severity::error, "{} has no values", "name at least one"},                                                                                               // 92
    {"enum-duplicate", Severity::error, "{} has {} twice", "give each name and each number once"},                                                                          // 62
    {"enum-numbers", Severity::error, "{} has numbers for some values only", "number all, none, or only the first"},                                                        // 223
    {"default-cycle", Severity::error, "the defaults of {} need each other", "compute one of them from another column"},                                                  // 174
    {"default-value", Severity::error, "column {} of type {} has the default {}, which cannot be such a value", "write a value of the type"},                                    // 6, 38, 41, 43, 72, 376, 467, 675, 676, 691
    {"default-null", Severity::error, "column {} of type {} has the default NULL", "make it Nullable, or give another value"},                                              // 70, 43, 44
    {"default-nullable", Severity::warning, "column {} of type {} becomes Nullable by its DEFAULT NULL", "write Nullable(…) if it is meant, or give another value"},
    {"default-changed", Severity::warning, "column {} of type {} has the default {}, and gets another value", "write a value that the type has"},
    {"codec-unknown", Severity::error, "there is no codec {}{}", "codec names are case-sensitive"},                                                        // 432
    {"codec-experimental", Severity::error, "codec {} is experimental, and refused unless the session has allow_experimental_codecs = 1", "use another codec, or accept the finding"}, // 36
    {"codec-text", Severity::error, "{} cannot be read as a list of codecs", "write it as in \"Delta, ZSTD(3)\""},
    {"codec-order", Severity::error, "codec {} {}", "write preparing codecs first, then one that compresses"},                                                             // 36
    {"codec-arguments", Severity::error, "codec {} has {}, expected {}", "correct its arguments"},                                                                          // 433, 431, 378, 170, 36
    {"codec-negative", Severity::warning, "codec {} has the level {}, which the server stores as a huge number", "use a level from 0"},
    {"codec-type", Severity::error, "codec {} does not take {}", "take another codec; LZ4 and ZSTD take every type"},                                                       // 36, 431, 44
    {"codec-key", Severity::note, "codec {} needs a key in the server's configuration", "configure it on the server before rows are written"},
    {"codec-ephemeral", Severity::error, "column {} is EPHEMERAL without an expression, and the server would take CODEC for one", "leave the codec out: it is not stored"},  // 47
    {"codec-alias", Severity::error, "column {} is an ALIAS, which is not stored and takes no codec", "leave the codec out"},                                              // 36
    {"null-modifier", Severity::error, "the type {} has NULL or NOT NULL behind it", "leave it out: the type says it"},                                                             // 377
    {"statistics-unknown", Severity::error, "there is no kind of statistics {}{}", "correct the name"},                                                                    // 80
    {"statistics-duplicate", Severity::error, "statistics {} are declared twice", "declare them once"},                                                                    // 80
    {"statistics-type", Severity::error, "statistics {} do not take {}", "leave them out"},                                                                                // 708
    {"statistics-library", Severity::note, "statistics {} are not in every build of the server", "use them with official builds"},                                          // 80

    // MergeTree table
    {"key-missing", Severity::warning, "there is no ORDER BY, so the table is not sorted and reads everything", "add order_by; order_by({}) says that it is meant"},
    {"key-column", Severity::error, "the {} names column {}, which {}", "name a stored column"},                                                                            // 47
    {"key-nullable", Severity::error, "the {} has {} of type {}, which can be NULL", "take a column that is not Nullable, or set allow_nullable_key"},               // 44
    {"key-float", Severity::error, "the partition key has {} of type {}", "do not partition by a floating point number"},                                          // 36
    {"key-type", Severity::error, "the {} has {} of type {}, which no key can have", "take a column that can be compared, or cast it: j.x::UInt64"},                // 549
    {"key-constant", Severity::error, "the {} has {}, which is the same in all rows", "leave it out; tuple() is a key of nothing"},                                        // 44, 43, 36
    {"key-required", Severity::error, "there is no ORDER BY, and create_table_empty_primary_key_by_default is off", "add order_by; order_by({}) says that it is meant"},                                        // 36
    {"key-duplicate", Severity::error, "the {} has {} twice", "name it once"},                                                                                             // 36
    {"key-prefix", Severity::error, "the primary key has {} at position {}, where the sorting key has {}", "make the primary key a prefix of ORDER BY"},                   // 36
    {"key-parts", Severity::note, "the table is partitioned by {} of type {}: each of its values becomes a part of its own", "partition by something coarse, such as toYYYYMM(…), or not at all"},
    {"sample-type", Severity::error, "the sampling key has {} of type {}, expected an unsigned number", "take one of the primary key, such as cityHash64(user)"},                   // 59
    {"sample-key", Severity::error, "the sampling key has {}, which is not in the primary key", "add it to the primary key"},                                             // 36
    {"expression-column", Severity::error, "the {} reads column {}, which {}", "name a column that rows of the table hold"},                                               // 47
    {"expression-function", Severity::error, "the {} calls {}, and there is no such function{}", "functions are case-sensitive, but for SQL's own; accept the finding if the server was given one"}, // 46
    {"expression-call", Severity::error, "the {} calls {}, which does not take {}", "correct the call, or convert its arguments"},                    // 36, 42, 43, 50, 69
    {"expression-aggregate", Severity::error, "the {} calls an aggregate function", "one row is all that it can see"},                                                    // 184, 215
    {"expression-subquery", Severity::error, "the {} has a subquery", "write what can be computed from the row"},                                                      // 36, 116
    {"expression-array-join", Severity::error, "the {} calls arrayJoin, which makes several rows of one", "leave it to the view"},                                     // 44, 116
    {"expression-window", Severity::error, "the {} has a window function", "leave it to a query"},                                                                     // 47
    {"expression-parameter", Severity::error, "the {} has { }: a query parameter, or a map in a format's spelling", "write the value itself; a map is map('a', 1)"},                                          // 456, 62
    {"expression-asterisk", Severity::error, "the {} stands for several values", "write each by itself, without *, COLUMNS and untuple"},                            // 47, 62
    {"expression-lambda", Severity::error, "the {} is a lambda", "give it to a function"},                                                                           // 183, 36
    {"expression-random", Severity::error, "the {} calls a function that gives another value each time", "compute it from columns"},                                   // 36
    {"ttl-type", Severity::error, "the TTL is of type {}, expected Date, Date32, DateTime or DateTime64", "write a column of such a type and + INTERVAL"},            // 450
    {"ttl-constant", Severity::error, "the TTL {} reads no column", "begin it with a column: ts + INTERVAL 30 DAY"},                                                // 36
    {"ttl-key", Severity::error, "column {} is part of the {}, and cannot have a TTL", "leave its TTL out"},                                                        // 44
    {"ttl-delete", Severity::error, "the table has more than one TTL that deletes all rows", "keep one, or say where(…)"},                                           // 450
    {"ttl-where", Severity::error, "the TTL has a WHERE, which only one that deletes rows can have", "leave it out"},                                                 // 62
    {"ttl-group", Severity::error, "the TTL groups by {}, which is not there in the primary key", "group by the first columns of the primary key"},                           // 450
    {"ttl-assignment", Severity::error, "the TTL sets column {}, which {}", "set each stored column once, to an aggregate of itself"},                                 // 450, 16
    {"ttl-target", Severity::note, "the TTL moves parts to {} {}, which the storage policy needs to have", "configure it on the server, and name its policy in storage_policy"}, // 450
    {"index-duplicate", Severity::error, "index {} is declared twice", "rename one of them"},                                                                              // 127
    {"index-unknown", Severity::error, "there is no type of index {}{}", "correct the name"},                                                                              // 80
    {"index-removed", Severity::error, "an index of type {} cannot be made any more", "leave it out, or use a CONSTRAINT … ASSUME"},                                       // 127
    {"index-granularity", Severity::error, "the granularity of the index is {}", "use a number from 1, or leave it to the server"},                                         // 62
    {"index-arguments", Severity::error, "an index of type {} has {}, expected {}", "correct its arguments"},                                                              // 80, 36, 42, 170, 117, 47
    {"index-type", Severity::error, "an index of type {} does not take {}", "take another type of index, or another expression"},                                          // 36, 44
    {"index-column", Severity::error, "the index reads {}, which the table does not have stored", "name a column of the table"},                                           // 47
    {"index-expression", Severity::error, "the expression {} of the index {}", "use an expression of columns that always has the same value"},                             // 80, 36, 184, 7, 62
    {"index-engine", Severity::error, "engine {} has no {}", "leave them out, or take an engine of the MergeTree family"},                                                 // 36
    {"projection-duplicate", Severity::error, "projection {} is declared twice", "rename one of them"},                                                                    // 583
    {"projection-select", Severity::error, "the SELECT of the projection has {}", "write SELECT … ORDER BY …, or SELECT … GROUP BY …"},                                    // 62, 36, 583, 47
    {"projection-column", Severity::error, "the projection has {}, which {}", "correct the name, or group by it"},                                                         // 47, 215
    {"projection-key", Severity::error, "the projection is ordered or grouped by {}, which {}", "take a stored column that can be compared"},                              // 44, 36, 549
    {"projection-type", Severity::error, "there is no type {} of a projection", "the only one is basic"},                                                                  // 80
    {"projection-mode", Severity::error, "engine {} takes projections only with deduplicate_merge_projection_mode", "set it to 'rebuild' or 'drop'"},                      // 344
    {"ttl-actions", Severity::error, "the TTL has more than one of to_disk, to_volume, recompress and group_by", "keep one, and add a second TTL for the other"},
    {"replica-uuid", Severity::error, "the path of the replicated table has the macro uuid, which a database of engine {} does not give", "use ON CLUSTER, give uuid(…), or a path without it"}, // 36
    {"engine-unknown", Severity::error, "there is no table engine {}{}", "correct the name and its case; engines::Other{unlisted(\"Name\")} is for one that is newer than chddl"}, // 56
    {"engine-clause", Severity::error, "engine {} has no {}", "leave it out, or take an engine of the MergeTree family"},                                                     // 36
    {"engine-arguments", Severity::error, "engine {} has {} arguments, expected {}", "write them as ClickHouse's manual has them"},                                          // 42, 36
    {"engine-argument", Severity::error, "of engine {} the argument {} is {}, expected {}", "correct it"},                                                                  // 36, 170, 70, 60, 223
    {"engine-no-key", Severity::error, "engine {} {}, and the table has no ORDER BY", "add order_by; order_by({}) is for a table that is not sorted"},                       // 42, 36
    {"engine-column", Severity::error, "engine {} names column {} as its {}, which {}", "name a stored column"},                                                            // 16
    {"engine-column-type", Severity::error, "column {} of type {} cannot be the {} of {}", "a version is a number or a time, is_deleted is UInt8 or Bool, a sign is Int8; none of them Nullable"}, // 169, 44, 549
    {"engine-column-twice", Severity::error, "engine {} names column {} twice", "name it once"},                                                                            // 36
    {"engine-column-key", Severity::error, "column {} is to be summed, and is part of the {} key", "keep to one of the two"},                                               // 36
    {"aggregate-dimension", Severity::error, "column {} is neither a state nor part of the sorting key, so that rows that differ in it would become one", "add it to order_by, make it a SimpleAggregateFunction, or set allow_dimensions_outside_sorting_key"}, // 36
    {"aggregate-none", Severity::note, "no column is an AggregateFunction or SimpleAggregateFunction: of rows with equal sorting keys one stays, whichever it is", "use ReplacingMergeTree, or make columns states"},
    {"fold-key", Severity::warning, "the {} {} of {} is part of the sorting key: rows that differ in it are never brought together", "leave it out of order_by"},
    {"fold-all", Severity::warning, "{} without a sorting key takes all rows for versions of one: most of them go when parts merge", "add order_by"},
    {"sum-type", Severity::warning, "column {} of type {} is to be summed and is no number: one of its values is kept, the others go", "sum numbers; add it to order_by to keep its values apart"},
    {"replica-configuration", Severity::note, "the {} of the replicated table has {} {}, which the server's configuration must have", "make sure that it has"},              // 139, 36
    {"constraint-value", Severity::warning, "constraint {} is of type {}, expected UInt8: the table is created, and every INSERT is refused", "write a condition"},
    {"constraint-never", Severity::warning, "constraint {} is never true: the table is created, and every INSERT is refused", "write a condition"},
    {"engine-type", Severity::error, "column {} of type {} holds a {}, which engine {} does not keep", "take an engine of the MergeTree family, or another type"},            // 44
    {"replica-arguments", Severity::error, "the {} of the replicated table is {}, expected {}", "give replicated(path, replica) with macros, or neither"},                 // 36, 237
    {"replica-default", Severity::note, "a replicated table without path and replica needs ON CLUSTER or a Replicated database", "or give replicated(\"/clickhouse/tables/{shard}/…\", \"{replica}\")"}, // 36

    // materialized view
    {"view-no-target", Severity::warning, "the view has no destination table, so it keeps its rows itself, unsorted", "name one with to(…), or give the view its own table with inner(…)"},
    {"view-temporary", Severity::error, "a materialized view cannot be TEMPORARY", "leave it out"},                                                                       // 62
    {"view-to-storage", Severity::error, "the view has a destination and a table of its own", "keep to(…) or inner(…)"},                                                   // 62
    {"view-fill", Severity::error, "{} stands beside a destination", "it is for a view that keeps its rows itself; EMPTY is also for one with REFRESH"},                   // 62
    {"view-security", Severity::error, "a materialized view cannot have SQL SECURITY INVOKER", "use SqlSecurity::definer"},                                               // 397
    {"view-no-select", Severity::error, "the view selects nothing", "use select(…), or as(sql(\"SELECT …\"))"},                                                             // 62
    {"view-two-selects", Severity::error, "the view has both a whole SELECT and {}", "use as(…) alone, or none"},
    {"view-names", Severity::error, "the view's columns are names alone, and {}", "give one name for each output, which the SELECT lists one by one"}, // 36
    {"view-inner-columns", Severity::error, "the view's own table has {}, and no columns that it could be about", "give it its columns"},                                  // 47
    {"view-inner-extra", Severity::warning, "the table for the view's own rows has a name, a comment or more, which a view does not take over", "give these to the view"},
    {"view-itself", Severity::error, "the view {} itself, which is not there before it is", "name a table"},                                                           // 60
    {"view-definer", Severity::note, "the view runs as {}, who must be there", "create the user first; to name another one the grant SET DEFINER is needed"}, // 192, 497
    {"view-security-grant", Severity::note, "a view with SQL SECURITY NONE needs a grant of its own", "grant ALLOW SQL SECURITY NONE, or leave it out"}, // 497
    {"view-select-start", Severity::error, "the SELECT begins with {}", "begin with SELECT, WITH or FROM"},                                                             // 62
    {"view-parameter", Severity::error, "the SELECT has the parameter {}, for which a statement of chddl has no value", "write the value"},                              // 456
    {"view-comment-twice", Severity::error, "the view has a comment, and its SELECT ends in one, too", "keep one of them"},                                              // 62
    {"view-set-operation", Severity::error, "the view reads an INTERSECT or EXCEPT", "use IN or NOT IN, or a refreshable view"},                                          // 397
    {"view-union-kind", Severity::error, "the SELECT has a UNION without ALL or DISTINCT", "write UNION ALL"},                                                           // 558
    {"view-union-columns", Severity::error, "a UNION joins {} outputs and {}", "give each SELECT as many"},                                                               // 258
    {"view-table-function", Severity::error, "the view reads a table function, into which nobody inserts", "read a table, or use a refreshable view"},                     // 397, 206
    {"view-modifier", Severity::error, "the view has {} on what triggers it", "leave it out: a view sees the inserted rows alone"},                                        // 397, 181, 141, 182
    {"view-clause-engine", Severity::error, "{} cannot be read with {}", "leave it out"},                                                                                // 181, 141
    {"view-aggregate-nested", Severity::error, "the SELECT has {} in {}, where no aggregate or window function can stand", "if an alias hides the column there, write the column with its table, or rename the alias"}, // 184
    {"view-aggregate-missing", Severity::error, "the SELECT groups rows and gives {}, which is neither a key nor inside an aggregate function", "add it to GROUP BY, or wrap it in any(…)"}, // 215
    {"view-filter-type", Severity::error, "the SELECT filters by {}, which is {} and no condition", "compare it with a value"}, // 59
    {"view-key-type", Severity::error, "the SELECT groups by {}, which is {}: its values may have several types", "read it as one type, such as json.path::String, or write SETTINGS allow_suspicious_types_in_group_by = 1"}, // 44
    {"view-no-source", Severity::warning, "the SELECT has no FROM, so the view never fires", "read from the Kafka table"},
    {"view-to-source", Severity::warning, "the view reads {} and writes to it; every insert fails", "write to another table"},                                             // 306
    {"view-errors-mixed", Severity::warning, "the view reads {} in error mode stream and does not look at _error: messages that cannot be parsed become rows of defaults", "add _error = '' to its WHERE"},
    {"view-on-view", Severity::warning, "the view reads the view {}, and so never fires", "read from the table that it writes to"},
    {"view-to-view", Severity::warning, "the view writes to the view {}: its rows vanish", "write to a table"},
    {"view-to-topics", Severity::warning, "the view writes to {}, which has several topics: every insert fails", "give it a table with one topic"}, // 48 at each insert
    {"view-cycle", Severity::warning, "the view writes to {}, from which views lead back to where it reads: every insert fails", "break the circle"}, // 306 at each insert
    {"view-reads-queue", Severity::warning, "the view reads {} beside what triggers it, which fails each time", "let a view of its own write it to a table, and read that"}, // 620 at each insert
    {"view-join-side", Severity::note, "rows that are inserted into {} later do not trigger the view", "put the table whose rows arrive last first, or read a dictionary"},
    {"view-join-unmatched", Severity::warning, "the view takes all rows of {} that match none of the inserted block, again with each block", "use LEFT JOIN or INNER JOIN"},
    {"view-union-first", Severity::warning, "only the first SELECT of a UNION gives the view rows", "make a view of its own for each SELECT"},
    {"view-union-again", Severity::warning, "the view takes all rows of {} with each inserted block, again and again", "make a view of its own for each SELECT"},
    {"view-limit-block", Severity::warning, "the LIMIT counts anew in each inserted block", "leave it out, or use a refreshable view"},
    {"view-window-block", Severity::warning, "a window function sees one inserted block alone", "compute it when reading, or use a refreshable view"},
    {"view-distinct-block", Severity::note, "the DISTINCT looks at one inserted block alone", "let ReplacingMergeTree remove what is there twice"},
    {"view-order-block", Severity::note, "the ORDER BY sorts one inserted block alone; the sorting key of {} orders its rows", "leave it out"},
    {"view-aggregate-block", Severity::warning, "the SELECT aggregates each inserted block alone, and {} never puts two results together", "use AggregatingMergeTree with -State, or SummingMergeTree"},
    {"view-aggregate-summed", Severity::warning, "{} of the SELECT is {}, and the {} of two blocks are summed", "use AggregatingMergeTree with -State and -Merge"},
    {"view-aggregate-merged", Severity::warning, "{} of the SELECT is {}, and {} puts the results of two blocks together", "give the column the function of the SELECT, or AggregateFunction and use -State and -Merge"},
    {"view-aggregate-key", Severity::warning, "{} of the SELECT is {}, and the sorting key of {} holds it: the results of two blocks never become one row", "take it out of order_by"},
    {"view-group-summed", Severity::warning, "the SELECT groups by {}, which is not part of the sorting key of {}: it is summed", "add it to order_by, or let the engine name the columns that it sums"},
    {"view-group-merged", Severity::warning, "the SELECT groups by the time {}, which is not part of the sorting key of {}: rows of several times become one", "add it to order_by"},
    {"view-group-kept", Severity::note, "the SELECT groups by {}, which is not part of the sorting key of {}: rows that differ in nothing else become one, with one of the values", "add it to order_by, unless the key tells it already"},
    {"view-populate", Severity::note, "what is inserted while POPULATE runs is missed", "stop the inserts meanwhile, or fill it with INSERT SELECT"},
    {"view-column-narrow", Severity::warning, "column {} of the view is {}, that of the destination {}: read through the view, values are others", "give it the destination's type, or leave the columns out"},
    {"view-output-unknown", Severity::error, "the SELECT has an output {}, which {}{}", "give it an alias that is a column of the destination"},    // 8
    {"view-output-missing", Severity::warning, "column {} of {} is not selected, so every row has its default{}", "select it, or declare a DEFAULT in the destination"},
    {"view-output-duplicate", Severity::error, "the SELECT has two outputs called {}", "rename one of them"},                                                              // 44
    {"view-column-unknown", Severity::error, "the SELECT reads {}, which {} does not have{}", "correct the name"},                                         // 36, 47
    {"view-column-nowhere", Severity::error, "the SELECT reads {}, which none of its tables has{}", "correct the name"},                                         // 47
    {"view-column-ambiguous", Severity::error, "the SELECT reads {}, which more than one of its {} tables has", "write the table's name before it"},               // 207
    {"view-call-refused", Severity::error, "the SELECT calls {}, which does not take {}", "correct the call, or convert its arguments"},                                   // 36, 42, 43, 50, 69, 386
    {"view-function-unknown", Severity::note, "the SELECT calls {}, which no server has by itself", "correct the name, or create the function first"},                // 46
    {"view-type-refused", Severity::error, "the SELECT's {} is {}, which cannot become {}", "convert it in the SELECT (a state with -Merge), or change the column's type"}, // 53, 70, 48, 43
    {"view-type-fails", Severity::warning, "the SELECT's {} is {}: on its way to {} every insert fails", "convert it in the SELECT (a state with -Merge), or change the column's type"},
    {"view-type-unreadable", Severity::warning, "the SELECT's {} is {}: as {} some values are stored and cannot be read again", "give the column all values of the Enum"},
    {"view-type-changes", Severity::warning, "the SELECT's {} is {}: as {} its values become others, without a word", "convert it in the SELECT, or change the column's type"},
    {"view-type-narrows", Severity::warning, "the SELECT's {} is {}: as {} a value out of range becomes another one, without a word", "change the column's type, or convert it in the SELECT with a function that throws"},
    {"view-type-uncertain", Severity::note, "the SELECT's {} is {}: a value that is no {} makes the insert fail", "convert it with a function that says what to do then, like to…OrZero, accurateCastOrNull or ifNull"},
    {"view-fails-beside", Severity::warning, "a value can make the view fail, and then the views made before it on {} store the same block again and again", "convert what can fail with to…OrZero, accurateCastOrNull or ifNull, or make this view the only one"},
    {"view-stream-mode", Severity::error, "the SELECT reads {}, which {} has only with kafka_handle_error_mode = 'stream'", "set handle_error_mode(ErrorMode::stream)"},    // 47

    // REFRESH
    {"refresh-missing", Severity::error, "the REFRESH has neither a period nor views that it depends on", "use refresh_every, refresh_after or depends_on"},                    // 62
    {"refresh-interval", Severity::error, "the {} of the REFRESH is {}, expected {}", "correct it"},                                                                           // 36, 62
    {"refresh-offset", Severity::error, "the REFRESH has an OFFSET without EVERY", "leave it out, or use refresh_every"},                                                       // 62
    {"refresh-target-shared", Severity::error, "the view replaces the rows of {}, and so does {}", "use append, or a destination of its own"},                              // 36
    {"refresh-setting", Severity::error, "a REFRESH has no setting {}{}", "correct the name; settings of the SELECT stand in the SELECT"},                                   // 115

    // structs and names
    {"name-collision", Severity::error, "{} and {} both become {}", "give one of them a name of its own"},

    // specs
    {"file-unreadable", Severity::error, "the file {} cannot be read: {}", "correct the path, or who may read it"},
    {"spec-syntax", Severity::error, "line {}, column {}: {}", "write JSON: no comments, no trailing commas, every string in double quotes, in UTF-8"},
    {"spec-version", Severity::error, "the spec says \"chddl\": {}, and this library reads version {}", "take a newer chddl, or write the version that the spec is of"},
    {"spec-key", Severity::error, "there is no key {} here{}", "correct or remove it"},
    {"spec-repeated", Severity::error, "key {} stands here twice", "keep one"},
    {"spec-missing", Severity::error, "key {} is missing", "add it"},
    {"spec-kind", Severity::error, "this is {}, expected {}", "write what is expected; `chddl schema` prints all that is"},
    {"spec-choice", Severity::error, "this is {}, expected one of {}", "use one of these"},
    {"spec-value", Severity::error, "the value {}", "correct it"},
    {"spec-depth", Severity::error, "the brackets are more than {} deep", "no part of a spec is as deep as that"},
    {"spec-more", Severity::error, "{} more findings are not listed", "correct those that are"},

    // judging, server and apply
    {"accepted-unknown", Severity::warning, "accepted names {}, which is no finding of chddl{}", "correct the name"},
    {"library-missing", Severity::error, "the ClickHouse library {} cannot be loaded: {}", "install libchdb, and name it in EmbeddedOptions::library or CHDDL_LIBCHDB"},
    {"library-symbol", Severity::error, "the library {} has no function {}", "use libchdb 26.x"},
    {"config-missing", Severity::error, "the configuration file {} cannot be read", "correct the path; libchdb would go on without it, in silence"},
    {"engine-start", Severity::error, "the embedded engine did not start with path {}", "one process can have one path open, and one path one process"},
    {"http-option", Severity::error, "the option {} of HttpExecutor {}", "correct it"},
    {"server-url", Severity::error, "the server's URL {} {}", "write http://host:8123 or https://host:8443, and the password as an option"},
    {"server-unreachable", Severity::error, "the server at {} cannot be reached, and nothing was sent: {}", "see that it runs, that host and port are right, and that nothing between keeps them apart"},
    {"server-certificate", Severity::error, "the certificate of the server at {} is not trusted, and nothing was sent: {}", "name the authority that signed it with ca_file"},
    {"server-protocol", Severity::error, "the server at {} is not understood: {}", "see which protocol the port takes: by default 8123 http, 8443 https; 9000 and 9440 are for ClickHouse's native protocol"},
    {"server-login", Severity::error, "the server at {} refuses user {}: {}", "correct the user or its password, or allow it to come from here"},
    {"server-timeout", Severity::error, "the server did not answer within {} ms: {}", "the statement may go on there: look into system.processes, then run apply again"},
    {"server-redirect", Severity::error, "the server at {} redirects to {}, which is not followed: statements and passwords go nowhere else", "use that address, if it is the right one"},
    {"server-refused", Severity::error, "the server refused: {}", "correct the statement; nothing after it was run"},
    {"server-lost", Severity::error, "the server was lost: {}", "run apply again when it is back: it goes on where it stopped"},
    {"cluster-unfinished", Severity::error, "nothing says that {} has carried it out", "a node does so when it is back: apply again then, which goes on with what is missing"},
    {"server-answer", Severity::error, "the server answered {}, expected {}", "see whether something rewrites its answers"},
    {"object-differs", Severity::error, "{} is there and differs: {}, the pipeline has {}", "change the pipeline or the object; apply neither alters nor drops"},
    {"queue-paused", Severity::warning, "{} is not read now: its table is not back in the place of the stand-in", "apply again when the cause is gone; messages wait as long as the topic keeps them"},
    {"secret-missing", Severity::error, "the secret of setting {} comes from {}, which is not there", "set it before apply"},
});
// clang-format on

}  // namespace catalog

namespace detail {

/// How many arguments a message takes.
[[nodiscard]] consteval std::size_t holes(std::string_view message) {
    std::size_t count = 0;
    for (std::size_t i = 0; i + 1 < message.size(); ++i)
        if (message[i] == '{' && message[i + 1] == '}') ++count;
    return count;
}

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI
