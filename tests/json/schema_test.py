#!/usr/bin/python3
"""schema_test.py CHDDL SPEC_VERDICTS SPEC...: the JSON Schema that CHDDL prints accepts what the reader accepts, and refuses
what it refuses. The validator is python3-jsonschema's."""

import collections
import json
import subprocess
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("left out: the package python3-jsonschema is not installed")
    sys.exit(77)

# What no JSON Schema can say of a parsed document.
REPEATED = "a key stands twice in an object"
HUGE = "a number that no double holds"
INEXACT = "a whole number beyond 2^53 that is written with a point or an exponent"
NOT_JSON = "it is no JSON"


class Unsayable(Exception):
    pass


def pairs(items):
    keys = [key for key, _ in items]
    if len(keys) != len(set(keys)):
        raise Unsayable(REPEATED)
    return dict(items)


def number(text):
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise Unsayable(HUGE)
    if value.is_integer() and 2**53 < abs(value) < 2**64:
        raise Unsayable(INEXACT)
    return value


def no_schema_can_say(text):
    """The reason, or the parsed document."""
    try:
        return None, json.loads(text, object_pairs_hook=pairs, parse_float=number)
    except Unsayable as why:
        return str(why), None
    except json.JSONDecodeError:
        return NOT_JSON, None


def output_of(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode()


def main():
    chddl, verdicts, *files = sys.argv[1:]
    schema = json.loads(output_of(chddl, "schema"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    wrong = []
    for name, text in [(name, open(name).read()) for name in files] + [("chddl init", output_of(chddl, "init", "clicks"))]:
        wrong += [f"{name}: {error.json_path}: {error.message}" for error in validator.iter_errors(json.loads(text))]

    counts = collections.Counter()
    unsayable = collections.Counter()
    for line in output_of(verdicts, "100", *files).splitlines():
        case = json.loads(line)
        reason, spec = no_schema_can_say(case["spec"])
        if reason:
            unsayable[reason] += 1
            if case["accepted"] and reason != INEXACT:  # where real numbers may stand, it is one
                wrong.append(f"the reader takes it although {reason}: {case['spec']}")
            continue
        error = next(validator.iter_errors(spec), None)
        counts[case["kind"], "accepted" if case["accepted"] else "refused"] += 1
        if (error is None) != case["accepted"]:
            said = "the schema accepts it, the reader does not" if error is None else f"the reader accepts it, the schema says {error.json_path}: {error.message[:300]}"
            wrong.append(f"{case['kind']}: {said}: {case['spec']}")

    for (kind, verdict), count in sorted(counts.items()):
        print(f"{count:6} {kind}, {verdict}")
    for reason, count in unsayable.items():
        print(f"{count:6} not compared, for no JSON Schema can say it: {reason}")
    both = {verdict: sum(count for (_, said), count in counts.items() if said == verdict) for verdict in ("accepted", "refused")}
    print(f"{sum(counts.values())} specs compared, {both['accepted']} accepted, {both['refused']} refused, {len(wrong)} wrong")
    if min(both.values()) < 500:
        wrong.append("too few specs to say anything")
    for line in wrong[:20]:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


sys.exit(main())
