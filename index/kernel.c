/* The best units for a query, exactly: index/maxscore.py in C, which says how and why.

   Postings are scanned in blocks, rare clauses first; candidates are looked up in batches, clause by clause, and
   pruned after each. Nothing here is trusted: a place, code or unit that points outside of its array is an error.
   There is no state between calls, and other threads run while a search does. */

#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define PRECISION 1e9
#define BLOCK 64
#define BATCH 256
#define NEAR 16

typedef struct {
    const int32_t *units;
    const void *codes;
    const double *gains;
    Py_ssize_t size, classes;
    uint32_t top, wide;   /* the highest code; whether codes are uint32 */
    double bound, rest;   /* the most that a posting adds; the most that all clauses behind this one add */
    Py_ssize_t rank;      /* its place, the rarest first */
    Py_ssize_t at, again; /* where look-ups go on: of candidates, and of those that are scored */
    Py_buffer views[3];   /* of units, codes and gains */
} Clause;

typedef struct {
    int32_t unit;
    double score;
} Hit;

typedef struct {
    Clause *clauses, **rare_first; /* in the order of the query, and by size */
    Py_ssize_t count, k, allowed_size, hit_count;
    const uint8_t *allowed;    /* by unit */
    double reached, threshold; /* what a rounded score must be at least, and what bounds are compared with */
    double *heap;              /* the k best rounded scores, the least first; 0 while there are fewer */
    Hit *hits;                 /* who was among the best when met */
    const char *error;
} Search;

static double rounded(double score) { return rint(score * PRECISION) / PRECISION; }

static uint32_t code_at(const Clause *clause, Py_ssize_t place)
{
    return clause->wide ? ((const uint32_t *)clause->codes)[place] : ((const uint16_t *)clause->codes)[place];
}

static double gain_at(Search *search, const Clause *clause, Py_ssize_t place)
{
    uint32_t code = code_at(clause, place);
    if (code < clause->classes)
        return clause->gains[code];
    search->error = "a code has no gain";
    return 0;
}

static int permitted(Search *search, int32_t unit)
{
    if (!search->allowed || (unit >= 0 && unit < search->allowed_size))
        return !search->allowed || search->allowed[unit];
    search->error = "a unit is outside of 'allowed'";
    return 0;
}

/* Move *at to the first unit that is not below; whether it is the one. By steps that double and then halve; the last
   units are counted: compilers compare many at once, and there is no branch to guess wrong. */
static int seek(const Clause *clause, Py_ssize_t *at, int32_t unit)
{
    const int32_t *units = clause->units;
    Py_ssize_t from = *at, left = clause->size - from, step = NEAR, below = 0;
    for (; step < left && units[from + step - 1] < unit; step *= 2)
        from += step, left -= step;
    for (left = step < left ? step : left; left > NEAR; left -= left / 2)
        from += units[from + left / 2 - 1] < unit ? left / 2 : 0;
    if (from + NEAR <= clause->size)
        for (int i = 0; i < NEAR; i++)
            below += units[from + i] < unit;
    else
        while (below < left && units[from + below] < unit)
            below++;
    *at = from += below;
    return from < clause->size && units[from] == unit;
}

/* Let nobody enter who is below. The slack: bounds are sums in another order than scores. */
static void rise(Search *search, double reached)
{
    search->reached = fmax(reached, search->reached);
    search->threshold = search->reached * (1 - 1e-12) - 2 / PRECISION;
}

/* Put a rounded score in the place of the least among the k best. */
static void push(Search *search, double score)
{
    double *heap = search->heap;
    Py_ssize_t at = 0;
    for (Py_ssize_t child; (child = 2 * at + 1) < search->k; at = child) {
        child += child + 1 < search->k && heap[child + 1] < heap[child];
        if (heap[child] >= score)
            break;
        heap[at] = heap[child];
    }
    heap[at] = score;
    rise(search, heap[0]);
}

/* Score a unit in the order of the clauses, and take it if it is among the best. If one of the `rank` rarest clauses
   holds it, it was dealt with there. */
static void take(Search *search, int32_t unit, Py_ssize_t rank)
{
    double score = 0;
    for (Clause *clause = search->clauses; clause < search->clauses + search->count; clause++)
        if (seek(clause, &clause->again, unit)) {
            if (clause->rank < rank)
                return;
            score += gain_at(search, clause, clause->again);
        }
    if (rounded(score) >= search->reached && rounded(score) > 0) {
        search->hits[search->hit_count++] = (Hit){unit, score};
        push(search, rounded(score));
    }
}

/* Look candidates of a clause, given by their places, up in the clauses behind it, and take who is left. */
static void look_up(Search *search, const Clause *clause, const Py_ssize_t *places, Py_ssize_t count)
{
    int32_t units[BATCH];
    double scores[BATCH];
    Py_ssize_t left = 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        units[left] = clause->units[places[i]];
        scores[left] = gain_at(search, clause, places[i]);
        left += permitted(search, units[left]);
    }
    for (Py_ssize_t rank = clause->rank + 1; rank < search->count; rank++) {
        Clause *other = search->rare_first[rank];
        Py_ssize_t alive = 0;
        double needed = search->threshold - other->rest;
        for (Py_ssize_t i = 0; i < left; i++)
            if (scores[i] + other->bound >= needed) {
                units[alive] = units[i];
                scores[alive] = scores[i];
                if (seek(other, &other->at, units[i]))
                    scores[alive] += gain_at(search, other, other->at);
                alive += scores[alive] >= needed;
            }
        left = alive;
    }
    for (Py_ssize_t i = 0; i < left; i++)
        if (scores[i] >= search->threshold)
            take(search, units[i], clause->rank);
}

/* Whether one of a block of codes is `lowest` or above. */
static int block_enters(const Clause *clause, Py_ssize_t from, uint32_t lowest)
{
    const uint32_t *wide = (const uint32_t *)clause->codes + from;
    const uint16_t *narrow = (const uint16_t *)clause->codes + from, low = (uint16_t)lowest;
    int enters = 0;
    for (int i = 0; clause->wide && i < BLOCK; i++)
        enters |= wide[i] >= lowest;
    for (int i = 0; !clause->wide && i < BLOCK; i++)
        enters |= narrow[i] >= low;
    return enters;
}

/* Find the units of a clause that can enter. */
static void find(Search *search, const Clause *clause)
{
    Py_ssize_t places[BATCH], count = 0;
    uint32_t lowest = 0;
    for (Py_ssize_t i = 0; i < search->count; i++)
        search->clauses[i].at = search->clauses[i].again = 0;
    for (Py_ssize_t from = 0; from < clause->size && !search->error; from += BLOCK) {
        Py_ssize_t end = from + BLOCK < clause->size ? from + BLOCK : clause->size;
        while (lowest <= clause->top && clause->gains[lowest] + clause->rest < search->threshold)
            lowest++;
        if (lowest > clause->top)
            break;
        if (end - from < BLOCK || block_enters(clause, from, lowest))
            for (Py_ssize_t place = from; place < end; place++) {
                places[count] = place;
                count += code_at(clause, place) >= lowest;
            }
        if (count > BATCH - BLOCK - 1) {
            look_up(search, clause, places, count);
            count = 0;
        }
    }
    look_up(search, clause, places, count);
}

static void run(Search *search, const int32_t *first, Py_ssize_t first_count)
{
    Py_ssize_t left = 0;
    for (Py_ssize_t i = 0; i < first_count; i++)
        if (permitted(search, first[i]))
            take(search, first[i], 0);
    memset(search->heap, 0, sizeof(double) * (size_t)search->k); /* They are met again. */
    search->hit_count = 0;
    for (Py_ssize_t rank = 0; rank < search->count && !search->error; rank++)
        if (search->rare_first[rank]->bound + search->rare_first[rank]->rest >= search->threshold)
            find(search, search->rare_first[rank]);
    for (Py_ssize_t i = 0; i < search->hit_count; i++)
        if (rounded(search->hits[i].score) >= search->reached)
            search->hits[left++] = search->hits[i];
    search->hit_count = left;
}

/* Hold the array of an object, of items of one of these kinds (letters of the module struct) and at most so wide. */
static Py_ssize_t hold(PyObject *object, Py_buffer *view, const char *kinds, Py_ssize_t widest)
{
    if (PyObject_GetBuffer(object, view, PyBUF_ND | PyBUF_FORMAT) < 0)
        return -1;
    if (view->ndim == 1 && view->itemsize <= widest && strchr(kinds, view->format[0]) && !view->format[1])
        return view->shape[0];
    PyErr_Format(PyExc_ValueError, "an array is not flat, or none of '%s'", kinds);
    return -1;
}

/* Hold the arrays of a clause, and put it where it belongs among `rank` others. */
static int load(PyObject *object, Search *search, Py_ssize_t rank)
{
    Clause *clause = &search->clauses[rank];
    PyObject *units, *codes, *gains, *champions;
    Py_ssize_t top, code_count;
    if (!PyArg_ParseTuple(object, "OOOnO", &units, &codes, &gains, &top, &champions) ||
        (clause->size = hold(units, &clause->views[0], "il", 4)) < 0 ||
        (code_count = hold(codes, &clause->views[1], "HIL", 4)) < 0 ||
        (clause->classes = hold(gains, &clause->views[2], "d", 8)) < 0)
        return 0;
    if (code_count != clause->size || (code_count && (top < 0 || top >= clause->classes)))
        return PyErr_Format(PyExc_ValueError, "units, codes and gains do not match"), 0;
    clause->units = clause->views[0].buf;
    clause->codes = clause->views[1].buf;
    clause->gains = clause->views[2].buf;
    clause->wide = clause->views[1].itemsize == 4;
    clause->top = (uint32_t)top;
    for (Py_ssize_t code = 0; code_count && code <= top; code++)
        clause->bound = clause->gains[code] > clause->bound ? clause->gains[code] : clause->bound;
    for (; rank > 0 && search->rare_first[rank - 1]->size > clause->size; rank--)
        search->rare_first[rank] = search->rare_first[rank - 1];
    search->rare_first[rank] = clause;
    return 1;
}

/* find_best(clauses, units to score first, k, allowed, floor) -> bytes of hits, in no order */
static PyObject *find_best(PyObject *Py_UNUSED(module), PyObject *arguments)
{
    Search search = {0};
    PyObject *clauses, *first, *allowed, *result = NULL;
    Py_buffer first_view = {0}, mask = {0};
    Py_ssize_t postings = 0, first_count;
    double floor, rest = 0;
    if (!PyArg_ParseTuple(arguments, "O!OnOd", &PyTuple_Type, &clauses, &first, &search.k, &allowed, &floor))
        return NULL;
    search.clauses = calloc((size_t)PyTuple_Size(clauses) + 1, sizeof(Clause));
    search.rare_first = calloc((size_t)PyTuple_Size(clauses) + 1, sizeof(Clause *));
    if (!search.clauses || !search.rare_first || (first_count = hold(first, &first_view, "il", 4)) < 0 ||
        (allowed != Py_None && (search.allowed_size = hold(allowed, &mask, "?", 1)) < 0))
        goto end;
    search.allowed = mask.buf;
    for (; search.count < PyTuple_Size(clauses); postings += search.clauses[search.count++].size)
        if (!load(PyTuple_GetItem(clauses, search.count), &search, search.count))
            goto end;
    for (Py_ssize_t rank = search.count; rank-- > 0; rest += search.rare_first[rank]->bound) {
        search.rare_first[rank]->rank = rank;
        search.rare_first[rank]->rest = rest;
    }
    search.k = search.k < 1 || postings < 1 ? 1 : search.k < postings ? search.k : postings;
    search.heap = calloc((size_t)search.k, sizeof(double));
    search.hits = malloc(sizeof(Hit) * ((size_t)(postings + first_count) + 1)); /* What is unused takes no memory. */
    if (!search.heap || !search.hits)
        goto end;
    Py_BEGIN_ALLOW_THREADS
    rise(&search, floor);
    run(&search, first_view.buf, first_count);
    Py_END_ALLOW_THREADS
    if (!search.error)
        result = PyByteArray_FromStringAndSize((const char *)search.hits, search.hit_count * (Py_ssize_t)sizeof(Hit));
end:
    if (!result && !PyErr_Occurred())
        PyErr_SetString(search.error ? PyExc_ValueError : PyExc_MemoryError, search.error ? search.error : "");
    for (Py_ssize_t i = 0; search.clauses && i <= search.count; i++) /* There is one more: it may have failed. */
        for (int j = 0; j < 3; j++)
            PyBuffer_Release(&search.clauses[i].views[j]);
    PyBuffer_Release(&first_view), PyBuffer_Release(&mask);
    free(search.clauses), free(search.rare_first), free(search.heap), free(search.hits);
    return result;
}

static PyMethodDef methods[] = {{"find_best", find_best, METH_VARARGS, NULL}, {NULL, NULL, 0, NULL}};
static PyModuleDef definition = {PyModuleDef_HEAD_INIT, "_kernel", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__kernel(void) { return PyModuleDef_Init(&definition); }
