#include "bundled_data.h"

// #embed is C23; the compiler knows it in every mode and would only remark on that.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char programme[] = {
#embed "../../Data/demo/programme.json"
};
static const unsigned char place_north_birkenhead[] = {
#embed "../../Data/demo/neighbourhoods/north-birkenhead.json"
};
static const unsigned char place_northwood[] = {
#embed "../../Data/demo/neighbourhoods/northwood.json"
};
static const unsigned char place_halton_lea[] = {
#embed "../../Data/demo/neighbourhoods/halton-lea.json"
};
static const unsigned char place_sefton[] = {
#embed "../../Data/demo/neighbourhoods/sefton.json"
};
static const unsigned char place_st_helens[] = {
#embed "../../Data/demo/neighbourhoods/st-helens.json"
};
static const unsigned char place_liverpool[] = {
#embed "../../Data/demo/neighbourhoods/liverpool.json"
};
static const unsigned char values_region[] = {
#embed "../../Data/demo/observations/region.json"
};
static const unsigned char values_north_birkenhead[] = {
#embed "../../Data/demo/observations/north-birkenhead.json"
};
static const unsigned char values_northwood[] = {
#embed "../../Data/demo/observations/northwood.json"
};
static const unsigned char values_halton_lea[] = {
#embed "../../Data/demo/observations/halton-lea.json"
};

static const unsigned char library[] = {
#embed "../../Data/library/definitions.json"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} files[] = {
    {"programme.json", programme, sizeof programme},
    {"neighbourhoods/north-birkenhead.json", place_north_birkenhead, sizeof place_north_birkenhead},
    {"neighbourhoods/northwood.json", place_northwood, sizeof place_northwood},
    {"neighbourhoods/halton-lea.json", place_halton_lea, sizeof place_halton_lea},
    {"neighbourhoods/sefton.json", place_sefton, sizeof place_sefton},
    {"neighbourhoods/st-helens.json", place_st_helens, sizeof place_st_helens},
    {"neighbourhoods/liverpool.json", place_liverpool, sizeof place_liverpool},
    {"observations/region.json", values_region, sizeof values_region},
    {"observations/north-birkenhead.json", values_north_birkenhead, sizeof values_north_birkenhead},
    {"observations/northwood.json", values_northwood, sizeof values_northwood},
    {"observations/halton-lea.json", values_halton_lea, sizeof values_halton_lea},
};

int demo_file_count(void) { return (int)(sizeof files / sizeof files[0]); }

static int is_file(int index) { return index >= 0 && index < demo_file_count(); }

const char *demo_file_name(int index) { return is_file(index) ? files[index].name : NULL; }

const unsigned char *demo_file_bytes(int index, long *length) {
  if (!is_file(index)) return NULL;
  *length = (long)files[index].length;
  return files[index].bytes;
}

const unsigned char *library_bytes(long *length) {
  *length = (long)sizeof library;
  return library;
}
