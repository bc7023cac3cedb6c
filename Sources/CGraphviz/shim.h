#ifndef WITTEVLEK_CGRAPHVIZ_SHIM_H
#define WITTEVLEK_CGRAPHVIZ_SHIM_H
#include <gvc.h>
#include <cgraph.h>
#endif
