/* ledger: accounts in SQLite, in a file of the TA's virtual file system.
 *
 * Requests and answers are text; amounts are whole numbers above 0:
 *   open ACCOUNT              ok | exists
 *   deposit ACCOUNT AMOUNT    ok BALANCE | unknown
 *   transfer FROM TO AMOUNT   ok NUMBER | short | unknown     NUMBER counts transfers, no gaps
 *   balance ACCOUNT           BALANCE | unknown
 *   total                     SUM TRANSFERS
 *   fill ROWS                 ok ROWS: that many entries of 1 KiB, for size
 *   work STEPS                a number: a statement of that many steps, for time
 *   check                     what SQLite's integrity check says: ok
 *
 * A rewind would bring spent money back; a copy would spend it twice. */
#include "sqlite3.h"
#include "talos.h"

static sqlite3 *db;

static const char *SCHEMA =
    "PRAGMA journal_mode = TRUNCATE;"
    "CREATE TABLE IF NOT EXISTS account (name TEXT PRIMARY KEY, balance INTEGER NOT NULL"
    "  CHECK (balance >= 0)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS transfer (number INTEGER PRIMARY KEY, source TEXT NOT NULL,"
    "  target TEXT NOT NULL, amount INTEGER NOT NULL) STRICT;"
    "CREATE TABLE IF NOT EXISTS filler (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;";

static int open_database(void) {
  if (db != NULL) return SQLITE_OK;
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  int result = sqlite3_open_v2("/ledger.db", &db, flags, "unix-none");
  if (result == SQLITE_OK) result = sqlite3_exec(db, SCHEMA, NULL, NULL, NULL);
  return result;
}

/* Runs one statement: ?1 is the amount, ?2 and ?3 the words; its first number goes to `*out`.
 * SQLITE_ROW or SQLITE_DONE once it has taken effect. */
static int run(const char *sql, const char *one, const char *two, int64_t amount, int64_t *out) {
  sqlite3_stmt *statement;
  int result = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
  if (result != SQLITE_OK) return result;
  int words = sqlite3_bind_parameter_count(statement);
  if (words > 0) sqlite3_bind_int64(statement, 1, amount);
  if (words > 1) sqlite3_bind_text(statement, 2, one, -1, SQLITE_STATIC);
  if (words > 2) sqlite3_bind_text(statement, 3, two, -1, SQLITE_STATIC);
  result = sqlite3_step(statement);
  if (result == SQLITE_ROW && out != NULL) *out = sqlite3_column_int64(statement, 0);
  int finished = sqlite3_finalize(statement);
  return finished == SQLITE_OK ? result : finished;
}

static int answer_number(const char *before, int64_t number) {
  char text[64];
  snprintf(text, sizeof text, "%s%lld", before, (long long)number);
  return talos_answer_text(text);
}

static int answer_failure(int result) {
  char text[160];
  snprintf(text, sizeof text, "failed %d %s", result, sqlite3_errmsg(db));
  return talos_answer_text(text);
}

static int balance_of(const char *account, int64_t *balance) {
  return run("SELECT balance FROM account WHERE name = ?2", account, NULL, 0, balance);
}

static int open_account(const char *account) {
  int result = run("INSERT INTO account VALUES (?2, ?1)", account, NULL, 0, NULL);
  if (result == SQLITE_CONSTRAINT) return talos_answer_text("exists");
  return result == SQLITE_DONE ? talos_answer_text("ok") : answer_failure(result);
}

static int deposit(const char *account, int64_t amount) {
  int64_t balance;
  int result = run("UPDATE account SET balance = balance + ?1 WHERE name = ?2 AND"
                   " balance <= 4000000000000000 RETURNING balance", account, NULL, amount, &balance);
  if (result == SQLITE_DONE) return talos_answer_text("unknown");
  return result == SQLITE_ROW ? answer_number("ok ", balance) : answer_failure(result);
}

/* Inside a transaction: the first step that fails decides. */
static int transfer_steps(const char *from, const char *to, int64_t amount, int64_t *number) {
  int result = run("UPDATE account SET balance = balance - ?1 WHERE name = ?2", from, NULL, amount, NULL);
  if (result != SQLITE_DONE) return result;
  result = run("UPDATE account SET balance = balance + ?1 WHERE name = ?2", to, NULL, amount, NULL);
  if (result != SQLITE_DONE) return result;
  result = run("INSERT INTO transfer (amount, source, target) VALUES (?1, ?2, ?3)", from, to, amount, NULL);
  *number = sqlite3_last_insert_rowid(db);
  return result;
}

static int transfer(const char *from, const char *to, int64_t amount) {
  int64_t balance, number = 0;
  int known = balance_of(from, &balance) == SQLITE_ROW && balance_of(to, &balance) == SQLITE_ROW;
  if (!known) return talos_answer_text("unknown");
  int result = run("BEGIN IMMEDIATE", NULL, NULL, 0, NULL);
  if (result != SQLITE_DONE) return answer_failure(result);
  result = transfer_steps(from, to, amount, &number);
  if (result == SQLITE_DONE) result = run("COMMIT", NULL, NULL, 0, NULL);
  if (result == SQLITE_DONE) return answer_number("ok ", number);
  if (!sqlite3_get_autocommit(db)) run("ROLLBACK", NULL, NULL, 0, NULL);
  return result == SQLITE_CONSTRAINT ? talos_answer_text("short") : answer_failure(result);
}

static int balance(const char *account) {
  int64_t amount;
  int result = balance_of(account, &amount);
  if (result == SQLITE_DONE) return talos_answer_text("unknown");
  return result == SQLITE_ROW ? answer_number("", amount) : answer_failure(result);
}

static int total(void) {
  int64_t sum = 0, transfers = 0;
  int result = run("SELECT coalesce(sum(balance), 0) FROM account", NULL, NULL, 0, &sum);
  if (result == SQLITE_ROW) result = run("SELECT count(*) FROM transfer", NULL, NULL, 0, &transfers);
  if (result != SQLITE_ROW) return answer_failure(result);
  answer_number("", sum);
  return answer_number(" ", transfers);
}

static int fill(int64_t rows) {
  int result = run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)"
                   " INSERT INTO filler (body) SELECT randomblob(1024) FROM n",
                   NULL, NULL, rows, NULL);
  return result == SQLITE_DONE ? answer_number("ok ", rows) : answer_failure(result);
}

static int work(int64_t steps) {
  int64_t sum = 0;
  int result = run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)"
                   " SELECT sum(i * i % 7) FROM n", NULL, NULL, steps, &sum);
  return result == SQLITE_ROW ? answer_number("", sum) : answer_failure(result);
}

static int check(void) {
  sqlite3_stmt *statement;
  int result = sqlite3_prepare_v2(db, "PRAGMA integrity_check(1)", -1, &statement, NULL);
  if (result != SQLITE_OK) return answer_failure(result);
  if (sqlite3_step(statement) == SQLITE_ROW) {
    talos_answer_text((const char *)sqlite3_column_text(statement, 0));
  }
  return sqlite3_finalize(statement);
}

TALOS_EXPORT("talos_handle") int32_t talos_handle(void) {
  static char request[512];
  const int64_t amount_max = 1000000000000;
  if (talos_request_text(request, sizeof request) != 0) return talos_answer_text("refused");
  int result = open_database();
  if (result != SQLITE_OK) return answer_failure(result);
  char *rest = request;
  char *command = talos_next_word(&rest);
  char *one = talos_next_word(&rest), *two = talos_next_word(&rest), *three = talos_next_word(&rest);
  if (command == NULL) return talos_answer_text("refused");
  if (strcmp(command, "total") == 0) return total();
  if (strcmp(command, "check") == 0) return check();
  if (one == NULL) return talos_answer_text("refused");
  if (strcmp(command, "open") == 0) return open_account(one);
  if (strcmp(command, "balance") == 0) return balance(one);
  if (strcmp(command, "work") == 0 && talos_number(one, 1000000000) > 0) return work(talos_number(one, 1000000000));
  if (strcmp(command, "fill") == 0 && talos_number(one, 1000000) > 0) return fill(talos_number(one, 1000000));
  int64_t amount = talos_number(strcmp(command, "transfer") == 0 ? three : two, amount_max);
  if (amount <= 0) return talos_answer_text("refused");
  if (strcmp(command, "deposit") == 0) return deposit(one, amount);
  if (strcmp(command, "transfer") == 0) return transfer(one, two, amount);
  return talos_answer_text("refused");
}
