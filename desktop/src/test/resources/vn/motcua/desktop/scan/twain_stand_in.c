/* SPDX-License-Identifier: Apache-2.0
 *
 * A data-source manager and one source in one library, for tests: a glass and a feeder with two sides. It keeps the
 * book of TWAIN's states: a call out of turn is answered with TWCC_SEQERROR and written down. TWAIN_STAND_IN in the
 * environment, or stand_in_behave, tells it how to behave (name=value, by commas), TWAIN_LOG where to write.
 * It also plays the few functions of Windows that make a window and hand out events. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef uint16_t U16;
typedef uint32_t U32;

#pragma pack(push, 2)
typedef struct { int16_t whole; U16 frac; } Fix32;
typedef struct { U16 MajorNum, MinorNum, Language, Country; char Info[34]; } Version;
typedef struct {
  U32 Id; Version version; U16 ProtocolMajor, ProtocolMinor; U32 SupportedGroups;
  char Manufacturer[34], ProductFamily[34], ProductName[34];
} Identity;
typedef struct { U16 Cap, ConType; void *hContainer; } Capability;
typedef struct { U16 ItemType; U32 Item; } OneValue;
typedef struct { U16 ItemType; U32 NumItems, CurrentIndex, DefaultIndex; uint8_t ItemList[1]; } Enumeration;
typedef struct { U16 ItemType; U32 MinValue, MaxValue, StepSize, DefaultValue, CurrentValue; } Range;
typedef struct { U16 ItemType; U32 NumItems; uint8_t ItemList[1]; } Array;
typedef struct { U16 ShowUI, ModalUI; void *hParent; } UserInterface;
typedef struct { U16 Count; U32 EOJ; } PendingXfers;
typedef struct {
  Fix32 XResolution, YResolution; int32_t ImageWidth, ImageLength; int16_t SamplesPerPixel, BitsPerSample[8],
  BitsPerPixel; U16 Planar; int16_t PixelType; U16 Compression;
} ImageInfo;
typedef struct { Fix32 Left, Top, Right, Bottom; U32 DocumentNumber, PageNumber, FrameNumber; } ImageLayout;
typedef struct { U32 Flags, Length; void *TheMem; } Memory;
typedef struct {
  U16 Compression; U32 BytesPerRow, Columns, Rows, XOffset, YOffset, BytesWritten; Memory memory;
} ImageMemXfer;
typedef struct { U32 MinBufSize, MaxBufSize, Preferred; } SetupMemXfer;
typedef struct { U16 ConditionCode, Data; } Status;
typedef struct { void *pEvent; U16 TWMessage; } Event;
typedef struct { void *CallBackProc; U32 RefCon; int16_t Message; } Callback;
typedef struct { U32 Size; void *DSM_Entry, *DSM_MemAllocate, *DSM_MemFree, *DSM_MemLock, *DSM_MemUnlock; } EntryPoint;
#pragma pack(pop)
typedef struct { void *window; U32 message; uintptr_t w; intptr_t l; U32 time; int32_t x, y; } SystemEvent;
typedef U16 (*TwainCallback)(Identity *, Identity *, U32, U16, U16, void *);

enum { SUCCESS, FAILURE, CHECKSTATUS, CANCEL, DSEVENT, NOTDSEVENT, XFERDONE, ENDOFLIST };
enum { LOWMEMORY = 2, MAXCONNECTIONS = 4, BADVALUE = 10, SEQERROR = 11, CAPUNSUPPORTED = 13 };
enum { XFERREADY = 0x0101, CLOSEDSREQ = 0x0102, TIMER = 0x0113 };
enum { GLASS_WIDTH = 827, GLASS_HEIGHT = 1169 }; /* hundredths of an inch */

static int state = 2, condition, count_left, page, row, event_waits, live_handles;
static TwainCallback callback;
static Identity application, source;

/* ---- how to behave ---- */

static char behaviour[256], log_file[1024];

static const char *word(const char *name) {
  static char value[64];
  const char *all = behaviour[0] ? behaviour : getenv("TWAIN_STAND_IN");
  size_t length = strlen(name);
  for (const char *at = all; at; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL)
    if (!strncmp(at, name, length) && at[length] == '=') {
      size_t n = strcspn(at + length + 1, ",");
      snprintf(value, sizeof value, "%.*s", (int) n, at + length + 1);
      return value;
    }
  return NULL;
}

static int number(const char *name, int otherwise) { return word(name) ? atoi(word(name)) : otherwise; }

static int is(const char *name, const char *value) { return word(name) && !strcmp(word(name), value); }

static void write_down(const char *what, int a, int b) {
  const char *path = log_file[0] ? log_file : getenv("TWAIN_LOG");
  FILE *log = path ? fopen(path, "a") : NULL;
  if (log) {
    fprintf(log, "%s %d %d\n", what, a, b);
    fclose(log);
  }
}

static void trouble_at(const char *where) {
  if (is("hang", where)) for (;;) pause();
  if (is("crash", where)) abort();
}

/* ---- capabilities ---- */

enum { T_INT16 = 1, T_UINT16 = 4, T_BOOL = 6, T_FIX32 = 7 };
static struct { U16 cap, type; int value, least, most, shape; } caps[] = { /* shape: TWON_ of the answer to MSG_GET */
  {0x0001, T_INT16, -1, -1, 32767, 5}, {0x0100, T_UINT16, 0, 0, 0, 4}, {0x0101, T_UINT16, 0, 0, 2, 4},
  {0x0102, T_UINT16, 0, 0, 0, 4},      {0x0103, T_UINT16, 0, 0, 2, 4}, {0x1002, T_BOOL, 1, 0, 1, 5},
  {0x1003, T_BOOL, 1, 0, 1, 5},        {0x1007, T_BOOL, 0, 0, 1, 5},   {0x100b, T_BOOL, 1, 0, 1, 5},
  {0x100d, T_BOOL, 0, 0, 1, 5},        {0x100e, T_BOOL, 1, 0, 1, 5},   {0x100f, T_BOOL, 1, 0, 1, 5},
  {0x1012, T_UINT16, 1, 0, 2, 5},      {0x1013, T_BOOL, 1, 0, 1, 5},   {0x1101, T_FIX32, 0, -1000, 1000, 6},
  {0x1118, T_FIX32, 200, 50, 600, 6},  {0x1119, T_FIX32, 200, 50, 600, 4}, {0x111c, T_UINT16, 1, 0, 1, 4},
  {0x111f, T_UINT16, 1, 0, 1, 4},      {0x1122, T_UINT16, 0, 0, 11, 4},    {0x112b, T_UINT16, 1, 1, 24, 5},
};
enum { CAPS = sizeof caps / sizeof caps[0] };

static int known(U16 cap) {
  for (int i = 0; i < CAPS; i++) if (caps[i].cap == cap) {
    if (is("glass", "only") && (cap == 0x1002 || cap == 0x1003 || cap == 0x1007 || cap == 0x1012 || cap == 0x1013))
      return -1;
    return i;
  }
  return -1;
}

static int value(U16 cap) { return caps[known(cap)].value; }

static U32 item(int type, int value) {
  if (type != T_FIX32) return type == T_INT16 ? (U16) value : (U32) value;
  Fix32 fix = {(int16_t) value, 0};
  U32 word;
  memcpy(&word, &fix, 4);
  return word;
}

static int plain(int type, U32 word) {
  Fix32 fix;
  memcpy(&fix, &word, 4);
  return type == T_FIX32 ? fix.whole + (fix.frac >= 0x8000) : type == T_INT16 ? (int16_t) word : (int) word;
}

static void *allocate(U32 bytes);
static void *hold(void *handle);

static int current(int at) {
  if (caps[at].cap == 0x100f) return !number("offline", 0);
  if (caps[at].cap == 0x100d) return number("sensor", 0);
  if (caps[at].cap == 0x1003) return number("pages", 1) > 0;
  if (caps[at].cap == 0x100e) return !number("window", 0);
  if (caps[at].cap == 0x1012) return number("duplex", 1);
  if (caps[at].cap == 0x111f) return number("vanilla", 0);
  if (caps[at].cap == 0x111c) return !number("lowbit", 0);
  return caps[at].value;
}

static void *answer(int at, int all, U16 *shape) {
  int type = caps[at].type, n = caps[at].most - caps[at].least + 1, size = type == T_FIX32 ? 4 : 2;
  *shape = all ? caps[at].shape : 5;
  void *handle = allocate(4096);
  if (*shape == 5) {
    OneValue one = {type, item(type, current(at))};
    memcpy(hold(handle), &one, sizeof one);
  } else if (*shape == 6) {
    Range range = {type, item(type, caps[at].least), item(type, caps[at].most), item(type, 1), 0,
                   item(type, current(at))};
    memcpy(hold(handle), &range, sizeof range);
  } else {
    Enumeration *list = hold(handle);
    list->ItemType = type;
    list->NumItems = n;
    list->CurrentIndex = current(at) - caps[at].least;
    for (int i = 0; i < n; i++) {
      U32 word = item(type, caps[at].least + i);
      memcpy(list->ItemList + i * size, &word, size);
    }
  }
  return handle;
}

static U16 fail(int with) {
  condition = with;
  return FAILURE;
}

static U16 capability(U16 message, Capability *asked) {
  int at = known(asked->Cap);
  if (at < 0 || (number("refuse", 0) && message == 6)) return fail(CAPUNSUPPORTED);
  if (message == 1 || message == 2) {
    asked->hContainer = answer(at, message == 1, &asked->ConType);
    return SUCCESS;
  }
  if (message != 6 || asked->ConType != 5) return fail(BADVALUE);
  OneValue *one = hold(asked->hContainer);
  if (one->ItemType != caps[at].type) write_down("type", asked->Cap, one->ItemType);
  int wanted = plain(caps[at].type, one->Item);
  if (wanted < caps[at].least || wanted > caps[at].most) return fail(BADVALUE);
  caps[at].value = number("check", 0) && asked->Cap >= 0x1118 && asked->Cap <= 0x1119 ? wanted + 2 : wanted;
  return number("check", 0) ? CHECKSTATUS : SUCCESS;
}

/* ---- memory: a handle is no address, so that nobody forgets to lock ---- */

static void *memory[4096];
static int handles;

static void *allocate(U32 bytes) {
  handles = handles % 4095 + 1;
  memory[handles] = calloc(1, bytes);
  live_handles++;
  return (void *) (uintptr_t) handles;
}
static void release(void *handle) {
  free(memory[(uintptr_t) handle]);
  memory[(uintptr_t) handle] = NULL;
  live_handles--;
}
static void *hold(void *handle) { return memory[(uintptr_t) handle]; }
static void loosen(void *handle) { (void) handle; }

/* ---- the image ---- */

static int feeder(void) { return known(0x1002) >= 0 && value(0x1002); }
static int sides(void) { return feeder() && value(0x1013) ? 2 : 1; }
static int sheets(void) { return feeder() ? number("pages", 1) * sides() : 1; }
static int dpi(void) { return value(0x1118); }
static int width(void) { return dpi() * GLASS_WIDTH / 100; }
static int height(void) { return dpi() * GLASS_HEIGHT / 100; }
static int bits(void) { return value(0x0101) == 0 ? 1 : value(0x0101) == 1 ? 8 : 24; }

/* As many black bars as the page's number. */
static int black(int x, int y) {
  int d = dpi(), in = (y - d) % (d / 2);
  return x >= d && x < 5 * d && y >= d && (y - d) / (d / 2) < page && in < d / 4;
}

static void draw(uint8_t *to, int y, int stride) {
  memset(to, 0xEE, stride); /* the padding too: it must not come through */
  for (int x = 0; x < width(); x++) {
    int ink = black(x, y);
    if (bits() == 24) memset(to + 3 * x, ink ? 10 : 250, 3);
    else if (bits() == 8) to[x] = (ink ? 10 : 250) ^ (number("vanilla", 0) ? 0xFF : 0);
    else {
      int bit = number("lowbit", 0) ? 1 << x % 8 : 0x80 >> x % 8;
      int one = number("vanilla", 0) ? ink : !ink;
      to[x / 8] = (to[x / 8] & ~bit) | (one ? bit : 0);
    }
  }
}

static U16 strip(ImageMemXfer *to) {
  if (state == 6) {
    if (number("jam", 0) && page > number("jam", 0)) return fail(number("with", 20));
    if (page > sheets()) return fail(29);
    row = 0;
  }
  state = 7;
  if (page >= number("at", 1)) trouble_at(row ? "middle" : "strip");
  if (row && is("fail", "middle") && page == number("at", 1)) return fail(number("with", 20));
  if (row && is("cancel", "middle") && page == number("at", 1)) return CANCEL;
  int stride = (width() * bits() / 8 + 7) / 4 * 4 + 4, room = to->memory.Length / stride;
  int rows = height() - row < room ? height() - row : room;
  if (!(to->memory.Flags & 1) || !(to->memory.Flags & 8)) write_down("flags", to->memory.Flags, 0);
  for (int i = 0; i < rows; i++) draw((uint8_t *) to->memory.TheMem + i * stride, row + i, stride);
  to->Compression = 0;
  to->BytesPerRow = stride;
  to->Columns = width() + (number("wider", 0) && row ? 8 : 0);
  to->Rows = number("more", 0) ? rows + 1000 : rows;
  to->XOffset = 0;
  to->YOffset = row;
  to->BytesWritten = rows * stride;
  row += rows;
  return row == height() && !number("endless", 0) ? XFERDONE : (row = number("endless", 0) ? 1 : row, SUCCESS);
}

static U16 image_info(ImageInfo *info) {
  memset(info, 0, sizeof *info);
  info->XResolution.whole = info->YResolution.whole = dpi();
  info->ImageWidth = width();
  info->ImageLength = number("length", height());
  info->SamplesPerPixel = bits() == 24 ? 3 : 1;
  info->BitsPerPixel = bits();
  info->PixelType = value(0x0101);
  return SUCCESS;
}

static U16 end_image(PendingXfers *pending) {
  page++;
  count_left = sheets() - page + 1;
  if (number("jam", 0) && page > number("jam", 0) && count_left <= 0) count_left = 1;
  pending->Count = number("uncounted", 0) && feeder() ? 0xFFFF : count_left > 0 ? count_left : 0;
  state = pending->Count ? 6 : 5;
  return SUCCESS;
}

/* ---- the manager and the source ---- */

static void say(U16 message) {
  if (message == XFERREADY) state = 6;
  if (callback) callback(&source, &application, 1, 0, message, NULL);
  else event_waits = message;
}

static U16 enable(UserInterface *ui) {
  trouble_at("enable");
  if (feeder() && number("pages", 1) == 0) return fail(29);
  if (number("cover", 0)) return fail(24);
  if (ui->ShowUI) write_down("shown", 0, 0);
  state = 5;
  page = 1;
  if (is("say", "goodbye")) say(CLOSEDSREQ);
  else if (!is("say", "nothing")) say(XFERREADY);
  return number("check", 0) && !ui->ShowUI ? CHECKSTATUS : SUCCESS;
}

static int allowed(U16 type, U16 message) {
  switch (type << 16 | message) {
    case 0x0004 << 16 | 0x0301: return state == 2;
    case 0x0004 << 16 | 0x0302: case 0x0003 << 16 | 0x0004: case 0x0003 << 16 | 0x0005: case 0x0003 << 16 | 0x0401:
    case 0x0403 << 16 | 1: return state == 3;
    case 0x0003 << 16 | 0x0402: case 0x0009 << 16 | 0x0502: case 0x0102 << 16 | 6: return state == 4;
    case 0x0010 << 16 | 0x0902: return state >= 4;
    case 1 << 16 | 6: return state == 4;
    case 1 << 16 | 1: case 1 << 16 | 2: return state >= 4;
    case 2 << 16 | 0x0601: return state >= 5;
    case 0x0009 << 16 | 0x0501: return state == 5;
    case 0x0101 << 16 | 1: case 0x0103 << 16 | 1: return state == 6 || state == 7;
    case 0x0006 << 16 | 1: return state >= 4 && state <= 6;
    case 5 << 16 | 0x0701: return state == 7;
    case 5 << 16 | 7: return state == 6;
    case 8 << 16 | 1: return state >= 3;
    default: return 0;
  }
}

static U16 ask_source(U16 type, U16 message, void *data) {
  switch (type) {
    case 1: return capability(message, data);
    case 2: {
      Event *event = data;
      event->TWMessage = event_waits;
      int its = ((SystemEvent *) event->pEvent)->message == TIMER;
      event_waits = 0;
      return its ? DSEVENT : NOTDSEVENT;
    }
    case 5:
      if (message == 7) { ((PendingXfers *) data)->Count = 0; state = 5; return SUCCESS; }
      return end_image(data);
    case 6: { SetupMemXfer sizes = {4096, 1 << 20, 40000}; memcpy(data, &sizes, sizeof sizes); return SUCCESS; }
    case 8: { Status now = {condition, 0}; memcpy(data, &now, sizeof now); condition = 0; return SUCCESS; }
    case 9:
      if (message == 0x0502) return enable(data);
      trouble_at("disable");
      state = 4;
      return SUCCESS;
    case 0x10:
      if (number("events", 0)) return fail(9);
      callback = ((Callback *) data)->CallBackProc;
      return SUCCESS;
    case 0x0101: trouble_at("info"); return image_info(data);
    case 0x0102: write_down("frame", ((ImageLayout *) data)->Right.whole, ((ImageLayout *) data)->Bottom.whole); return SUCCESS;
    case 0x0103: return strip(data);
    default: return fail(9);
  }
}

static U16 identity(U16 message, Identity *one) {
  if (message == 5 || number("sources", 1) == 0) return ENDOFLIST;
  if (message == 4) {
    memset(one, 0, sizeof *one);
    one->Id = 7;
    one->ProtocolMajor = 2;
    one->SupportedGroups = 0x40000003;
    strcpy(one->Manufacturer, "Motcua");
    strcpy(one->ProductFamily, "Stand-in");
    strcpy(one->ProductName, "Motcua Stand-in 1");
    return SUCCESS;
  }
  if (message == 0x0401) {
    trouble_at("open");
    if (number("busy", 0)) return fail(MAXCONNECTIONS);
    if (one->Id != 7) write_down("identity", one->Id, 0);
    source = *one;
    state = 4;
    return SUCCESS;
  }
  trouble_at("close");
  state = 3;
  return SUCCESS;
}

static U16 ask_manager(U16 type, U16 message, void *data);

U16 DSM_Entry(Identity *from, Identity *to, U32 group, U16 type, U16 message, void *data) {
  if (group != (type >= 0x0100 && type < 0x0200 ? 2u : 1u)) write_down("group", type, group);
  if (!allowed(type, message)) {
    write_down("SEQERROR", type << 16 | message, state);
    return fail(SEQERROR);
  }
  if (type == 4 && message == 0x0301) {
    trouble_at("manager");
    application = *from;
    if (!number("old", 0)) from->SupportedGroups |= 0x10000000;
    if (number("parent", 0) && *(void **) data != (void *) 0x1234) write_down("parent", 0, 0);
    from->Id = 3;
    state = 3;
    return SUCCESS;
  }
  return to ? ask_source(type, message, data) : ask_manager(type, message, data);
}

static U16 ask_manager(U16 type, U16 message, void *data) {
  switch (type) {
    case 3: return identity(message, data);
    case 4:
      state = 2;
      write_down("closed", live_handles, 0);
      return SUCCESS;
    case 8: { Status now = {condition, 0}; memcpy(data, &now, sizeof now); condition = 0; return SUCCESS; }
    case 0x0403: {
      EntryPoint *entries = data;
      if (entries->Size != sizeof *entries) write_down("entries", entries->Size, sizeof *entries);
      entries->DSM_Entry = DSM_Entry;
      entries->DSM_MemAllocate = allocate;
      entries->DSM_MemFree = release;
      entries->DSM_MemLock = hold;
      entries->DSM_MemUnlock = loosen;
      return SUCCESS;
    }
    default: return fail(9);
  }
}

/* ---- what Windows has ---- */

void *CreateWindowExW(U32 look, const U16 *kind, const U16 *title, U32 style, int x, int y, int w, int h, void *parent,
                      void *menu, void *program, void *more) {
  static const U16 expected[] = {'S', 'T', 'A', 'T', 'I', 'C', 0};
  if (look || title || style != 0x80000000 || x || y || w || h || parent || menu || program || more
      || memcmp(kind, expected, sizeof expected)) write_down("window", style, 0);
  return (void *) 0x1234;
}
int PeekMessageW(SystemEvent *event, void *window, U32 from, U32 to, U32 remove) {
  static int asked;
  if (window || from || to || remove != 1) write_down("peek", remove, 0);
  memset(event, 0, sizeof *event);
  event->message = asked % 3 ? TIMER : 0x000F;
  return asked++ % 3 != 2;
}
int TranslateMessage(const SystemEvent *event) { return event->message == 0; }
intptr_t DispatchMessageW(const SystemEvent *event) {
  if (event->message == TIMER) write_down("not ours", 0, 0);
  return 0;
}
int DestroyWindow(void *window) {
  write_down("destroyed", window == (void *) 0x1234, state);
  return 1;
}

/* Once more from the start, in a process that lives on. */
void stand_in_behave(const char *how, const char *log) {
  static int first[CAPS], kept;
  for (int i = 0; i < CAPS; i++) {
    if (!kept) first[i] = caps[i].value;
    caps[i].value = first[i];
  }
  kept = 1;
  state = 2;
  condition = count_left = page = row = event_waits = live_handles = 0;
  callback = NULL;
  snprintf(behaviour, sizeof behaviour, "as=told,%s", how);
  snprintf(log_file, sizeof log_file, "%s", log);
}

/* ---- how the compiler laid the structs ---- */

#define SIZE(type, name) n += snprintf(text + n, sizeof text - n, name " %zu\n", sizeof(type))
#define AT(type, name, field, as) \
  n += snprintf(text + n, sizeof text - n, name "." as " %zu\n", offsetof(type, field))

const char *stand_in_layout(void) {
  static char text[8192];
  size_t n = 0;
  SIZE(Identity, "IDENTITY");
  AT(Identity, "IDENTITY", version.Language, "Language");
  AT(Identity, "IDENTITY", ProtocolMajor, "ProtocolMajor");
  AT(Identity, "IDENTITY", SupportedGroups, "SupportedGroups");
  AT(Identity, "IDENTITY", Manufacturer, "Manufacturer");
  AT(Identity, "IDENTITY", ProductName, "ProductName");
  SIZE(Capability, "CAPABILITY");
  AT(Capability, "CAPABILITY", hContainer, "hContainer");
  SIZE(OneValue, "ONEVALUE");
  AT(OneValue, "ONEVALUE", Item, "Item");
  n += snprintf(text + n, sizeof text - n, "ENUMERATION %zu\n", offsetof(Enumeration, ItemList));
  AT(Enumeration, "ENUMERATION", CurrentIndex, "CurrentIndex");
  n += snprintf(text + n, sizeof text - n, "ARRAY %zu\n", offsetof(Array, ItemList));
  SIZE(Range, "RANGE");
  AT(Range, "RANGE", CurrentValue, "CurrentValue");
  SIZE(UserInterface, "USERINTERFACE");
  AT(UserInterface, "USERINTERFACE", hParent, "hParent");
  SIZE(PendingXfers, "PENDINGXFERS");
  SIZE(ImageInfo, "IMAGEINFO");
  AT(ImageInfo, "IMAGEINFO", ImageLength, "ImageLength");
  AT(ImageInfo, "IMAGEINFO", BitsPerPixel, "BitsPerPixel");
  AT(ImageInfo, "IMAGEINFO", PixelType, "PixelType");
  AT(ImageInfo, "IMAGEINFO", Compression, "Compression");
  SIZE(ImageLayout, "IMAGELAYOUT");
  AT(ImageLayout, "IMAGELAYOUT", Bottom, "Bottom");
  SIZE(ImageMemXfer, "IMAGEMEMXFER");
  AT(ImageMemXfer, "IMAGEMEMXFER", BytesPerRow, "BytesPerRow");
  AT(ImageMemXfer, "IMAGEMEMXFER", BytesWritten, "BytesWritten");
  AT(ImageMemXfer, "IMAGEMEMXFER", memory.Flags, "Flags");
  AT(ImageMemXfer, "IMAGEMEMXFER", memory.TheMem, "TheMem");
  SIZE(SetupMemXfer, "SETUPMEMXFER");
  SIZE(Status, "STATUS");
  SIZE(Event, "EVENT");
  SIZE(Callback, "CALLBACK");
  AT(Callback, "CALLBACK", Message, "Message");
  SIZE(EntryPoint, "ENTRYPOINT");
  AT(EntryPoint, "ENTRYPOINT", DSM_MemAllocate, "DSM_MemAllocate");
  AT(EntryPoint, "ENTRYPOINT", DSM_MemUnlock, "DSM_MemUnlock");
  return text;
}
