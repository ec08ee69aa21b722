/* What a TA in C includes: the imports of module `talos`, and text in and out of a request.
 * Header only; numbers and results are those of backends/enclave/runtime/README.md. */
#ifndef TALOS_H
#define TALOS_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define TALOS_IMPORT(name) __attribute__((import_module("talos"), import_name(name)))
#define TALOS_EXPORT(name) __attribute__((export_name(name)))

TALOS_IMPORT("request_len") uint32_t talos_request_len(void);
TALOS_IMPORT("request_read") int32_t talos_request_read(void *to, uint32_t len);
TALOS_IMPORT("answer_write") int32_t talos_answer_write(const void *from, uint32_t len);

/* Reads the request as text into `to`, ended by a NUL; -1 where it is too long or holds a NUL. */
static inline int talos_request_text(char *to, size_t size) {
  uint32_t len = talos_request_len();
  if (len >= size || talos_request_read(to, len) != (int32_t)len) return -1;
  to[len] = '\0';
  return strlen(to) == len ? 0 : -1;
}

static inline int talos_answer_text(const char *text) {
  return talos_answer_write(text, (uint32_t)strlen(text));
}

/* Cuts the next word off `*rest`; NULL where there is none. */
static inline char *talos_next_word(char **rest) {
  char *word = *rest + strspn(*rest, " \n");
  if (*word == '\0') return NULL;
  char *end = word + strcspn(word, " \n");
  *rest = *end == '\0' ? end : end + 1;
  *end = '\0';
  return word;
}

/* A decimal number of at most `max`, digits only; -1 where it is none. */
static inline int64_t talos_number(const char *word, int64_t max) {
  if (word == NULL || *word == '\0') return -1;
  int64_t value = 0;
  for (; *word != '\0'; word++) {
    if (*word < '0' || *word > '9') return -1;
    int digit = *word - '0';
    if (value > (max - digit) / 10) return -1;
    value = value * 10 + digit;
  }
  return value;
}

#endif
