/* The best units for a query, exactly: index/engine/maxscore.py in C, which says how and why.

   Windows of units, one after another, as long as their sums stay in the processor's nearest cache: what rare clauses
   add is added up there; who may enter by it is looked up in the common ones. Nothing here is trusted: a place, code or
   unit that points outside of its array is an error. No state between calls; other threads run while a search does. */

#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define PRECISION 1e9
#define WINDOW 8192 /* units whose sums are kept at a time */
#define NEAR 16
#define FAR 16 /* postings for each candidate up to which all are added, more quickly than candidates are looked up */

typedef struct {
    const int32_t *units;
    const void *codes;
    const double *gains;
    Py_ssize_t size;
    uint32_t top, wide;         /* the highest code; whether codes are uint32 */
    double bound, rest;         /* the most that a posting adds; the most that all clauses behind this one add */
    Py_ssize_t from, at, again; /* where the window starts, how far it is added, and where look-ups go on */
    Py_buffer views[3];         /* of units, codes and gains */
} Clause;

typedef struct {
    int32_t unit;
    double score;
} Hit;

typedef struct {
    Clause *clauses, **rare_first; /* in the order of the query, and by size */
    Py_ssize_t count, k, allowed_size, hit_count, candidate_count;
    const uint8_t *allowed;    /* by unit */
    double reached, threshold; /* what a rounded score must be at least, and what bounds are compared with */
    double *heap;              /* the k best rounded scores, the least first; 0 while there are fewer */
    Hit *hits;                 /* who was among the best when met */
    double *sums;              /* by unit of the window: what the clauses that were added to it add */
    int32_t *candidates;       /* units of the window, less its first, that can enter */
    const char *error;
} Search;

static double rounded(double score) { return rint(score * PRECISION) / PRECISION; }

static double gain_at(Search *search, const Clause *clause, Py_ssize_t place)
{
    uint32_t code = clause->wide ? ((const uint32_t *)clause->codes)[place] : ((const uint16_t *)clause->codes)[place];
    if (code <= clause->top)
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

/* Score a unit in the order of the clauses, and take it if it is among the best. */
static void take(Search *search, int32_t unit)
{
    double score = 0;
    for (Clause *clause = search->clauses; clause < search->clauses + search->count; clause++) {
        if (clause->again > clause->from && clause->units[clause->again - 1] >= unit)
            clause->again = clause->from;
        score += seek(clause, &clause->again, unit) ? gain_at(search, clause, clause->again) : 0;
    }
    if (rounded(score) >= search->reached && rounded(score) > 0) {
        search->hits[search->hit_count++] = (Hit){unit, score};
        push(search, rounded(score));
    }
}

/* Add to the window what the postings of a clause add; who reaches `needed` by it is a candidate. */
static inline void add_codes(Search *search, Clause *clause, int32_t first, double needed, uint32_t wide)
{
    Clause local = *clause; /* Nothing that is written to can be it: it is read once. */
    double *sums = search->sums;
    int32_t *candidates = search->candidates;
    Py_ssize_t at = local.at, count = search->candidate_count;
    local.wide = wide; /* A constant: there is a loop for each. */
    for (uint32_t place; at < local.size && (place = (uint32_t)local.units[at] - (uint32_t)first) < WINDOW; at++) {
        double before = sums[place], after = before + gain_at(search, &local, at);
        sums[place] = after;
        candidates[count] = (int32_t)place; /* No branch: it would be guessed wrong too often. */
        count += (after >= needed) & (before < needed);
    }
    clause->at = at;
    search->candidate_count = count;
}

static void add(Search *search, Clause *clause, int32_t first, double needed)
{
    clause->wide ? add_codes(search, clause, first, needed, 1) : add_codes(search, clause, first, needed, 0);
}

/* Look the candidates up in the clauses from `rank` on, and take who is left. */
static void look_up(Search *search, Py_ssize_t rank, int32_t first)
{
    int32_t *candidates = search->candidates;
    Py_ssize_t count = 0, left = 0;
    for (Py_ssize_t i = 0; i < search->candidate_count; i++) {
        candidates[count] = candidates[i];
        count += permitted(search, first + candidates[i]);
    }
    for (; rank < search->count && count; rank++, count = left, left = 0) {
        Clause *clause = search->rare_first[rank];
        seek(clause, &clause->at, first);
        Py_ssize_t at = clause->from = clause->again = clause->at, end = at;
        seek(clause, &end, first + WINDOW - 1);
        if (end - at <= FAR * count)
            add(search, clause, first, NAN); /* Nobody is a candidate twice. */
        else
            for (Py_ssize_t i = 0; i < count; i++) {
                at = i && candidates[i] < candidates[i - 1] ? clause->from : at;
                if (seek(clause, &at, first + candidates[i]))
                    search->sums[candidates[i]] += gain_at(search, clause, at);
            }
        for (Py_ssize_t i = 0; i < count; i++) {
            candidates[left] = candidates[i];
            left += search->sums[candidates[i]] + clause->rest >= search->threshold;
        }
    }
    for (Py_ssize_t i = 0; i < count; i++)
        if (search->sums[candidates[i]] >= search->threshold)
            take(search, first + candidates[i]);
}

/* Search window after window. The first `needed` clauses are added up: who is in none of them cannot enter. */
static void run(Search *search)
{
    Py_ssize_t needed = search->count, left = 0;
    Clause **clauses = search->rare_first;
    for (int64_t first = 0, end = INT32_MIN; !search->error; end = first + WINDOW) {
        while (needed && clauses[needed - 1]->bound + clauses[needed - 1]->rest < search->threshold)
            needed--;
        first = INT64_MAX;
        for (Py_ssize_t rank = 0; rank < needed; rank++)
            if (clauses[rank]->at < clauses[rank]->size && clauses[rank]->units[clauses[rank]->at] < first)
                first = clauses[rank]->units[clauses[rank]->at];
        if (first == INT64_MAX)
            break;
        if (first < end)
            search->error = "units are not ascending";
        first = first <= INT32_MAX - WINDOW ? first : INT32_MAX - WINDOW + 1;
        double least = fmax(search->threshold - clauses[needed - 1]->rest, 1e-300);
        search->candidate_count = 0;
        for (Py_ssize_t rank = 0; rank < needed; rank++) {
            clauses[rank]->from = clauses[rank]->again = clauses[rank]->at;
            add(search, clauses[rank], (int32_t)first, least);
        }
        look_up(search, needed, (int32_t)first);
        for (Py_ssize_t rank = 0; rank < search->count; rank++)
            for (Clause *clause = clauses[rank]; clause->from < clause->at; clause->from++)
                search->sums[(uint32_t)clause->units[clause->from] - (uint32_t)first] = 0;
    }
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
    PyObject *units, *codes, *gains;
    Py_ssize_t top, code_count, classes;
    if (!PyArg_ParseTuple(object, "OOOn", &units, &codes, &gains, &top) ||
        (clause->size = hold(units, &clause->views[0], "il", 4)) < 0 ||
        (code_count = hold(codes, &clause->views[1], "HIL", 4)) < 0 ||
        (classes = hold(gains, &clause->views[2], "d", 8)) < 0)
        return 0;
    if (code_count != clause->size || (code_count && (top < 0 || top >= classes)))
        return PyErr_Format(PyExc_ValueError, "units, codes and gains do not match"), 0;
    clause->units = clause->views[0].buf;
    clause->codes = clause->views[1].buf;
    clause->gains = clause->views[2].buf;
    clause->wide = clause->views[1].itemsize == 4;
    clause->top = (uint32_t)top;
    for (Py_ssize_t code = 0; code_count && code <= top; code++)
        if (clause->gains[code] > clause->bound)
            clause->bound = clause->gains[code];
        else if (!(clause->gains[code] >= 0))
            return PyErr_Format(PyExc_ValueError, "a gain is below 0"), 0;
    for (; rank > 0 && search->rare_first[rank - 1]->size > clause->size; rank--)
        search->rare_first[rank] = search->rare_first[rank - 1];
    search->rare_first[rank] = clause;
    return 1;
}

/* find_best(clauses, k, allowed, floor) -> bytes of hits, in no order */
static PyObject *find_best(PyObject *Py_UNUSED(module), PyObject *arguments)
{
    Search search = {0};
    PyObject *clauses, *allowed, *result = NULL;
    Py_buffer mask = {0};
    Py_ssize_t postings = 0;
    double floor, rest = 0;
    if (!PyArg_ParseTuple(arguments, "O!nOd", &PyTuple_Type, &clauses, &search.k, &allowed, &floor))
        return NULL;
    search.clauses = calloc((size_t)PyTuple_Size(clauses) + 1, sizeof(Clause));
    search.rare_first = calloc((size_t)PyTuple_Size(clauses) + 1, sizeof(Clause *));
    if (!search.clauses || !search.rare_first ||
        (allowed != Py_None && (search.allowed_size = hold(allowed, &mask, "?", 1)) < 0))
        goto end;
    search.allowed = mask.buf;
    for (; search.count < PyTuple_Size(clauses); postings += search.clauses[search.count++].size)
        if (!load(PyTuple_GetItem(clauses, search.count), &search, search.count))
            goto end;
    for (Py_ssize_t rank = search.count; rank-- > 0; rest += search.rare_first[rank]->bound)
        search.rare_first[rank]->rest = rest;
    search.k = search.k < 1 || postings < 1 ? 1 : search.k < postings ? search.k : postings;
    search.heap = calloc((size_t)search.k, sizeof(double));
    search.hits = malloc(sizeof(Hit) * ((size_t)postings + 1)); /* What is unused takes no memory. */
    search.sums = calloc(WINDOW, sizeof(double));
    search.candidates = malloc((WINDOW + 1) * sizeof(int32_t));
    if (!search.heap || !search.hits || !search.sums || !search.candidates)
        goto end;
    Py_BEGIN_ALLOW_THREADS
    rise(&search, floor);
    run(&search);
    Py_END_ALLOW_THREADS
    if (!search.error)
        result = PyByteArray_FromStringAndSize((const char *)search.hits, search.hit_count * (Py_ssize_t)sizeof(Hit));
end:
    if (!result && !PyErr_Occurred())
        PyErr_SetString(search.error ? PyExc_ValueError : PyExc_MemoryError, search.error ? search.error : "");
    for (Py_ssize_t i = 0; search.clauses && i <= search.count; i++) /* There is one more: it may have failed. */
        for (int j = 0; j < 3; j++)
            PyBuffer_Release(&search.clauses[i].views[j]);
    free(search.clauses), free(search.rare_first), free(search.heap), free(search.hits);
    PyBuffer_Release(&mask), free(search.sums), free(search.candidates);
    return result;
}

#include "kernel_lists.h"

#include "kernel_descent.h"

static PyMethodDef methods[] = {{"find_best", find_best, METH_VARARGS, NULL},
                                {"put_together", put_together, METH_VARARGS, NULL},
                                {"mark_greatest", mark_greatest, METH_VARARGS, NULL},
                                {"descend", descend, METH_VARARGS, NULL},
                                {NULL, NULL, 0, NULL}};
static PyModuleDef definition = {PyModuleDef_HEAD_INIT, "_kernel", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__kernel(void) { return PyModuleDef_Init(&definition); }
