#ifndef WITTEVLEK_CGRAPHVIZ_SHIM_H
#define WITTEVLEK_CGRAPHVIZ_SHIM_H
#include <gvc.h>
#include <cgraph.h>
#include <stdbool.h>
#include <stddef.h>

/* What Swift cannot see of libgvc and libcgraph: macros, and the functions whose signatures changed between 2.42 and the
 * versions since. Each difference is settled here, by the compiler, from the header at hand; strings are const towards Swift
 * because none of these functions writes to them, whatever their older declarations say. */

/* Rendering to memory: the length is an unsigned in 2.42 and a size_t since 9. The unselected case must compile as well, so each
 * goes through a function that takes the function pointer without its type. */

typedef void (*shim_function)(void);

static inline int shim_render_unsigned(shim_function f, GVC_t *context, Agraph_t *graph, const char *format, char **data,
                                       size_t *length) {
    unsigned n = 0;
    int status = ((int (*)(GVC_t *, Agraph_t *, const char *, char **, unsigned *))f)(context, graph, format, data, &n);
    *length = n;
    return status;
}

static inline int shim_render_size(shim_function f, GVC_t *context, Agraph_t *graph, const char *format, char **data,
                                   size_t *length) {
    return ((int (*)(GVC_t *, Agraph_t *, const char *, char **, size_t *))f)(context, graph, format, data, length);
}

static inline int shim_render(GVC_t *context, Agraph_t *graph, const char *format, char **data, size_t *length) {
    *data = NULL;
    *length = 0;
    return _Generic(&gvRenderData,
        int (*)(GVC_t *, Agraph_t *, const char *, char **, size_t *): shim_render_size,
        default: shim_render_unsigned)((shim_function)gvRenderData, context, graph, format, data, length);
}

/* The list of plugins: four parameters in 2.42, three since 7; the count is an int, or a size_t in the newest headers. */

static inline char **shim_plugins_four(shim_function f, GVC_t *context, const char *kind, size_t *count) {
    int n = 0;
    char **list = ((char **(*)(GVC_t *, const char *, int *, char *))f)(context, kind, &n, NULL);
    *count = n > 0 ? (size_t)n : 0;
    return list;
}

static inline char **shim_plugins_three(shim_function f, GVC_t *context, const char *kind, size_t *count) {
    int n = 0;
    char **list = ((char **(*)(GVC_t *, const char *, int *))f)(context, kind, &n);
    *count = n > 0 ? (size_t)n : 0;
    return list;
}

static inline char **shim_plugins_size(shim_function f, GVC_t *context, const char *kind, size_t *count) {
    return ((char **(*)(GVC_t *, const char *, size_t *))f)(context, kind, count);
}

/* The names of the plugins of a kind ("layout", "device", "render"); each and the list are the caller's to free. */
static inline char **shim_plugins(GVC_t *context, const char *kind, size_t *count) {
    *count = 0;
    return _Generic(&gvPluginList,
        char **(*)(GVC_t *, const char *, int *, char *): shim_plugins_four,
        char **(*)(GVC_t *, const char *, size_t *): shim_plugins_size,
        default: shim_plugins_three)((shim_function)gvPluginList, context, kind, count);
}

/* Messages. */

/* Every message from now on goes to `handler`, in pieces, from the level of warnings up. */
static inline void shim_collect_messages(int (*handler)(char *)) {
    agseterr(AGWARN);
    agseterrf((agusererrf)handler);
}

/* Whether an error, more than a warning, was reported since agreseterrors(). */
static inline bool shim_has_errors(void) { return agerrors() >= AGERR; }

/* Memory. */

/* Makes libcgraph take its memory from these functions from now on; false where it has no such hook any more. The macro agnew is older
 * than the hook's removal and went with it. */
static inline bool shim_use_memory(void *(*allocate)(void *, size_t), void *(*resize)(void *, void *, size_t, size_t),
                                   void (*release)(void *, void *)) {
#ifdef agnew
    AgMemDisc.alloc = allocate;
    AgMemDisc.resize = resize;
    AgMemDisc.free = release;
    return true;
#else
    return false;
#endif
}

/* Building. */

static inline Agraph_t *shim_open(const char *name, bool directed) {
    return agopen((char *)name, directed ? Agdirected : Agundirected, NULL);
}

static inline Agnode_t *shim_node(Agraph_t *graph, const char *name) { return agnode(graph, (char *)name, 1); }

static inline Agedge_t *shim_edge(Agraph_t *graph, Agnode_t *tail, Agnode_t *head) {
    return agedge(graph, tail, head, NULL, 1);
}

static inline Agraph_t *shim_subgraph(Agraph_t *graph, const char *name) { return agsubg(graph, (char *)name, 1); }

typedef enum { shim_graph_kind, shim_node_kind, shim_edge_kind } shim_kind;

static inline int shim_raw_kind(shim_kind kind) {
    return kind == shim_graph_kind ? AGRAPH : kind == shim_node_kind ? AGNODE : AGEDGE;
}

/* What holds for every object of the kind that does not say otherwise. */
static inline void shim_default(Agraph_t *graph, shim_kind kind, const char *name, const char *value) {
    agattr(graph, shim_raw_kind(kind), (char *)name, (char *)value);
}

static inline void shim_set(void *object, const char *name, const char *value) {
    agsafeset(object, (char *)name, (char *)value, (char *)"");
}

/* Reading. */

static inline Agsym_t *shim_next_attribute(Agraph_t *graph, shim_kind kind, Agsym_t *previous) {
    return agnxtattr(graph, shim_raw_kind(kind), previous);
}

static inline const char *shim_value(void *object, Agsym_t *attribute) { return agxget(object, attribute); }
static inline const char *shim_name(void *object) { return agnameof(object); }
static inline Agnode_t *shim_tail(Agedge_t *edge) { return agtail(edge); }
static inline Agnode_t *shim_head(Agedge_t *edge) { return aghead(edge); }
static inline unsigned long shim_sequence(void *object) { return (unsigned long)AGSEQ(object); }

/* What a layout left in the graph. */

static inline boxf shim_graph_box(Agraph_t *graph) { return GD_bb(graph); }
static inline textlabel_t *shim_graph_label(Agraph_t *graph) { return GD_label(graph); }
static inline pointf shim_node_center(Agnode_t *node) { return ND_coord(node); }
static inline double shim_node_width(Agnode_t *node) { return ND_width(node) * 72; }
static inline double shim_node_height(Agnode_t *node) { return ND_height(node) * 72; }
static inline textlabel_t *shim_node_label(Agnode_t *node) { return ND_label(node); }
static inline textlabel_t *shim_node_external_label(Agnode_t *node) { return ND_xlabel(node); }
static inline textlabel_t *shim_edge_label(Agedge_t *edge) { return ED_label(edge); }
static inline textlabel_t *shim_edge_external_label(Agedge_t *edge) { return ED_xlabel(edge); }

/* `set` is a byte in 2.42 and a bool since. */
static inline bool shim_is_placed(const textlabel_t *label) { return label->set != 0; }

static inline size_t shim_curve_count(Agedge_t *edge) { return ED_spl(edge) ? (size_t)ED_spl(edge)->size : 0; }
static inline size_t shim_point_count(Agedge_t *edge, size_t curve) { return (size_t)ED_spl(edge)->list[curve].size; }
static inline pointf shim_point(Agedge_t *edge, size_t curve, size_t index) {
    return ED_spl(edge)->list[curve].list[index];
}
static inline bool shim_has_start_tip(Agedge_t *edge, size_t curve) { return ED_spl(edge)->list[curve].sflag != 0; }
static inline bool shim_has_end_tip(Agedge_t *edge, size_t curve) { return ED_spl(edge)->list[curve].eflag != 0; }
static inline pointf shim_start_tip(Agedge_t *edge, size_t curve) { return ED_spl(edge)->list[curve].sp; }
static inline pointf shim_end_tip(Agedge_t *edge, size_t curve) { return ED_spl(edge)->list[curve].ep; }

#endif
