/* kv: a small table, and as much memory as asked for, with a write rate that the caller sets.
 *
 * Requests and answers are text:
 *   put KEY VALUE    ok | full | refused      KEY up to 63, VALUE up to 255 characters
 *   get KEY          VALUE | none
 *   fill MIB         memory grows to MIB mebibytes of noise in all: ok MIB | full
 *   dirty BYTES      writes that many bytes, whole pages far apart: ok BYTES
 *   sum              SUM WRITES: a sum over all of the memory, and how many pages were written
 *
 * `fill` writes what no page compression shortens; `dirty` is the load that pre-copy must follow. */
#include "talos.h"

#define ENTRIES_MAX 256
#define PAGE_BYTES 4096u
#define MIB_PAGES 256u
#define WASM_PAGE_BYTES 65536u
/* Prime, and no divisor of a number of pages that occurs: each page has its turn. */
#define STRIDE_PAGES 104729u

static struct {
  char key[64];
  char value[256];
} entries[ENTRIES_MAX];

static uint8_t *area;
static uint32_t area_pages;
static uint32_t next_page;
static uint64_t writes;
static uint64_t noise = 0x9e3779b97f4a7c15u;

static void write_page(uint32_t page) {
  uint64_t *at = (uint64_t *)(area + (size_t)page * PAGE_BYTES);
  for (uint32_t i = 0; i < PAGE_BYTES / sizeof *at; i++) {
    noise ^= noise << 13;
    noise ^= noise >> 7;
    noise ^= noise << 17;
    at[i] = noise;
  }
  writes++;
}

static int fill(int64_t mib) {
  char text[32];
  if (mib < 1) return talos_answer_text("refused");
  uint32_t pages = (uint32_t)mib * MIB_PAGES;
  if (pages > area_pages) {
    uint32_t more = (pages - area_pages) / (WASM_PAGE_BYTES / PAGE_BYTES);
    size_t at = __builtin_wasm_memory_grow(0, more);
    if (at == SIZE_MAX) return talos_answer_text("full");
    if (area == NULL) area = (uint8_t *)(at * WASM_PAGE_BYTES);
    /* Nothing else of this TA grows the memory, so the area stays in one piece. */
    if (area + (size_t)area_pages * PAGE_BYTES != (uint8_t *)(at * WASM_PAGE_BYTES)) return 1;
    while (area_pages < pages) write_page(area_pages++);
  }
  snprintf(text, sizeof text, "ok %u", area_pages / MIB_PAGES);
  return talos_answer_text(text);
}

static int dirty(int64_t bytes) {
  char text[32];
  if (bytes < 0 || area_pages == 0) return talos_answer_text("refused");
  for (int64_t done = 0; done < bytes; done += PAGE_BYTES) {
    next_page = (uint32_t)(((uint64_t)next_page + STRIDE_PAGES) % area_pages);
    write_page(next_page);
  }
  snprintf(text, sizeof text, "ok %lld", (long long)bytes);
  return talos_answer_text(text);
}

static int sum(void) {
  char text[64];
  uint64_t total = 0xcbf29ce484222325u;
  const uint64_t *at = (const uint64_t *)area;
  size_t words = (size_t)area_pages * (PAGE_BYTES / sizeof *at);
  for (size_t i = 0; i < words; i++) total = (total ^ at[i]) * 0x100000001b3u;
  snprintf(text, sizeof text, "%016llx %llu", (unsigned long long)total, (unsigned long long)writes);
  return talos_answer_text(text);
}

static int put(const char *key, const char *value) {
  int fits = key != NULL && strlen(key) < sizeof entries[0].key &&
             strlen(value) < sizeof entries[0].value;
  if (!fits) return talos_answer_text("refused");
  int free_at = -1;
  for (int i = 0; i < ENTRIES_MAX; i++) {
    int is_free = entries[i].key[0] == '\0';
    if (is_free && free_at < 0) free_at = i;
    if (is_free || strcmp(entries[i].key, key) != 0) continue;
    free_at = i;
    break;
  }
  if (free_at < 0) return talos_answer_text("full");
  strcpy(entries[free_at].key, key);
  strcpy(entries[free_at].value, value);
  return talos_answer_text("ok");
}

static int get(const char *key) {
  if (key == NULL) return talos_answer_text("refused");
  for (int i = 0; i < ENTRIES_MAX; i++) {
    if (strcmp(entries[i].key, key) == 0) return talos_answer_text(entries[i].value);
  }
  return talos_answer_text("none");
}

TALOS_EXPORT("talos_handle") int32_t talos_handle(void) {
  static char request[512];
  if (talos_request_text(request, sizeof request) != 0) return talos_answer_text("refused");
  char *rest = request;
  char *command = talos_next_word(&rest);
  if (command == NULL) return talos_answer_text("refused");
  if (strcmp(command, "put") == 0) {
    char *key = talos_next_word(&rest);
    return put(key, rest);
  }
  if (strcmp(command, "get") == 0) return get(talos_next_word(&rest));
  if (strcmp(command, "fill") == 0) return fill(talos_number(talos_next_word(&rest), 4000));
  if (strcmp(command, "dirty") == 0) return dirty(talos_number(talos_next_word(&rest), 1 << 30));
  if (strcmp(command, "sum") == 0) return sum();
  return talos_answer_text("refused");
}
