#ifndef WITTEVLEK_CXLSXWRITER_SHIM_H
#define WITTEVLEK_CXLSXWRITER_SHIM_H
#include <xlsxwriter.h>
#endif
