"""release_engine.py ENGINE: judges the statements of `releases statements` (standard input) on one engine.

ENGINE is the folder of an unpacked wheel of chDB, a libchdb.so, or the URL of a server. Prints a JSON line with the
engine's version, its functions, input formats and settings of sessions, then one for each case: the code and text of the first refusal, 0 and "" where there
is none.
"""

import ctypes
import json
import os
import re
import sys
import tempfile
import urllib.error
import urllib.request


def of_server(url):
    def run(sql):
        try:
            with urllib.request.urlopen(url, sql.encode(), timeout=60) as answer:
                return answer.read().decode(), ""
        except urllib.error.HTTPError as error:
            return "", error.read().decode()

    return run


def of_library(path, state):
    library = ctypes.CDLL(path)
    library.chdb_connect.restype = ctypes.POINTER(ctypes.c_void_p)
    library.chdb_query.restype = ctypes.c_void_p
    library.chdb_query.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p]
    for name, kind in (("error", ctypes.c_char_p), ("buffer", ctypes.c_void_p), ("length", ctypes.c_size_t)):
        function = getattr(library, "chdb_result_" + name)
        function.restype = kind
        function.argtypes = [ctypes.c_void_p]
    library.chdb_destroy_query_result.argtypes = [ctypes.c_void_p]
    arguments = (ctypes.c_char_p * 2)(b"clickhouse", b"--path=" + state.encode())
    connection = library.chdb_connect(2, arguments)

    def run(sql):
        result = library.chdb_query(connection[0], sql.encode(), b"TSVRaw")
        error = (library.chdb_result_error(result) or b"").decode()
        size = library.chdb_result_length(result)
        text = ctypes.string_at(library.chdb_result_buffer(result), size).decode() if size else ""
        library.chdb_destroy_query_result(result)
        return text, error

    return run


def of_wheel(folder, state):
    """Before 24.8, each statement is a run of its own that keeps its state in a folder."""
    os.chdir(os.path.join(folder, "chdb"))
    sys.path.insert(0, os.getcwd())
    import _chdb  # pylint: disable=import-outside-toplevel

    if hasattr(_chdb, "connect"):
        connection = _chdb.connect(state)
        ask = lambda sql: connection.query(sql, "TSVRaw")
    else:
        ask = lambda sql: _chdb.query(sql, "TSVRaw", path=run.state)

    def run(sql):
        try:
            result = ask(sql)
        except RuntimeError as error:
            return "", str(error)
        return ("", result.error_message()) if result.has_error() else (result.bytes().decode(), "")

    run.state = None if hasattr(_chdb, "connect") else os.path.join(state, "first")
    return run


def opened(engine, state):
    if engine.startswith("http://"):
        return of_server(engine)
    return of_library(engine, state) if engine.endswith(".so") else of_wheel(engine, state)


def clear(run):
    """Takes away every trace of a case. Dropping a database ends engines before 24.8: they get a new folder."""
    if getattr(run, "state", None):
        run.state = tempfile.mkdtemp(dir=os.path.dirname(run.state))
        return
    run("DROP DATABASE IF EXISTS rules_db")
    error = run("DROP DATABASE rules")[1]
    run("DROP NAMED COLLECTION IF EXISTS rules_nc")
    if error:
        sys.exit("the database of the cases cannot be dropped: " + error)


def functions(run):
    """Each with the release that the engine says it came with and the function that it is another name of, if it does."""
    rows, error = run("SELECT name, introduced_in, alias_to FROM system.functions")
    if error:
        rows = run("SELECT name, '', '' FROM system.functions")[0]
    return {row[0]: row[1:] for row in (line.split("\t") for line in rows.splitlines())}


def names(run, sql):
    rows, error = run(sql)
    if error:
        sys.exit("the engine does not list its names: " + error)
    return rows.splitlines()


def verdict(run, statements):
    """The first refusal."""
    atomic = run("CREATE DATABASE rules ENGINE = Atomic")[1]
    error = run("CREATE DATABASE rules")[1] if atomic else ""
    if error:
        sys.exit("the database of the cases cannot be made: " + error)
    for sql in statements:
        error = run(sql)[1]
        if error:
            break
    clear(run)
    code = re.search(r"Code: (\d+)", error)
    if error and not code:
        sys.exit("an answer without a code: " + error)
    return {"code": int(code[1]) if code else 0, "text": error[:300]}


def main():
    # What an engine prints itself goes to standard error.
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as state:
        run = opened(sys.argv[1], state)
        facts = {
            "version": run("SELECT version()")[0].strip(),
            "functions": functions(run),
            "formats": names(run, "SELECT name FROM system.formats WHERE is_input"),
            "query_settings": names(run, "SELECT name FROM system.settings"),
        }
        print(json.dumps(facts), file=out)
        for line in sys.stdin:
            case = json.loads(line)
            print(json.dumps({"case": case["case"], **verdict(run, case["statements"])}), file=out, flush=True)
        out.flush()
    os._exit(0)  # an engine may hang in its own end


main()
