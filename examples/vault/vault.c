/* vault: one secret behind a PIN, with an attempt counter that nobody can turn back.
 *
 * Requests and answers are text:
 *   set PIN SECRET   once; PIN has 4 to 32 characters     ok | refused
 *   open PIN         the secret, if the PIN is right      ok SECRET | wrong, N left | locked
 *   status                                                empty | N left | locked
 *
 * The fifth wrong PIN in a row wipes the secret. A copy or a rewind of this TA would give an
 * attacker five more attempts each time; that is what a move must never allow. */
#include "talos.h"

#define ATTEMPTS_MAX 5
#define PIN_MAX 32
#define SECRET_MAX 1024

enum { EMPTY, CLOSED, LOCKED };

static struct {
  uint8_t phase;
  uint8_t wrong;
  char pin[PIN_MAX + 1];
  char secret[SECRET_MAX + 1];
} vault;

/* Same time for every PIN of every length. */
static int same_pin(const char *given) {
  char padded[PIN_MAX + 1] = {0};
  size_t len = strlen(given);
  uint8_t differ = len > PIN_MAX;
  memcpy(padded, given, len > PIN_MAX ? PIN_MAX : len);
  for (size_t i = 0; i < sizeof padded; i++) differ |= (uint8_t)(padded[i] ^ vault.pin[i]);
  return differ == 0;
}

static void wipe(volatile char *at, size_t len) {
  while (len-- > 0) *at++ = 0;
}

static int answer_left(const char *before) {
  char text[32];
  snprintf(text, sizeof text, "%s%d left", before, ATTEMPTS_MAX - vault.wrong);
  return talos_answer_text(text);
}

static int set(const char *pin, const char *secret) {
  size_t pin_len = pin == NULL ? 0 : strlen(pin);
  int fits = pin_len >= 4 && pin_len <= PIN_MAX && *secret != '\0' && strlen(secret) <= SECRET_MAX;
  if (vault.phase != EMPTY || !fits) return talos_answer_text("refused");
  strcpy(vault.pin, pin);
  strcpy(vault.secret, secret);
  vault.phase = CLOSED;
  return talos_answer_text("ok");
}

static int open_with(const char *pin) {
  if (vault.phase == LOCKED) return talos_answer_text("locked");
  if (vault.phase == EMPTY || pin == NULL) return talos_answer_text("refused");
  /* Counted before it is compared: no way out of the comparison leaves it uncounted. */
  vault.wrong++;
  if (same_pin(pin)) {
    vault.wrong = 0;
    int result = talos_answer_text("ok ");
    return result != 0 ? result : talos_answer_text(vault.secret);
  }
  if (vault.wrong < ATTEMPTS_MAX) return answer_left("wrong, ");
  wipe(vault.secret, sizeof vault.secret);
  wipe(vault.pin, sizeof vault.pin);
  vault.phase = LOCKED;
  return talos_answer_text("locked");
}

static int status(void) {
  if (vault.phase == EMPTY) return talos_answer_text("empty");
  if (vault.phase == LOCKED) return talos_answer_text("locked");
  return answer_left("");
}

TALOS_EXPORT("talos_handle") int32_t talos_handle(void) {
  static char request[2048];
  int bad = talos_request_text(request, sizeof request);
  char *rest = request;
  char *command = bad ? NULL : talos_next_word(&rest);
  int result;
  if (command == NULL) result = talos_answer_text("refused");
  else if (strcmp(command, "set") == 0) {
    char *pin = talos_next_word(&rest);
    result = set(pin, rest);
  } else if (strcmp(command, "open") == 0) result = open_with(talos_next_word(&rest));
  else if (strcmp(command, "status") == 0) result = status();
  else result = talos_answer_text("refused");
  wipe(request, sizeof request);
  return result;
}
