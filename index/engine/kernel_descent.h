/* The best sentences over four fields, exactly: index/engine/descent.py in C, which says why.

   Part of index/engine/kernel.c. Articles are scored; those whose sentences may get furthest are searched first, and what
   they reach rules most others out. In the rest, windows of paragraphs are added up to what a sentence of each can score
   at most, and those paragraphs are scored, the most promising first, that may still reach the best. Scores are added up
   in the order of the version in NumPy: they are the same to the last bit. */

#define CELLS 4096  /* paragraphs whose bounds are kept at a time */
#define GAP 512     /* so many paragraphs that cannot matter are worth a new window */
#define FIRST 16    /* so many articles are searched first */
#define FORMS 65536 /* of all terms together; there are some hundreds at most */

enum { SENTENCE, PARAGRAPH, ARTICLE, HEADLINE, FIELDS };

typedef struct { /* one form of a term, in each field; of size 0 where the field has none */
    Listed in[FIELDS];
    double most; /* that it adds in a sentence */
} Form;

typedef struct {
    Form *forms;
    Py_ssize_t count;
    double most; /* that it adds in a sentence and its paragraph */
} Term;

typedef struct { /* what a term adds to a paragraph, and at most to a sentence of it */
    double paragraph, sentence;
} Bound;

typedef struct { /* a paragraph that may hold one of the best: the most that it can reach, the forms there, its window */
    double bound;
    uint64_t held;
    int32_t paragraph, article;
    Py_ssize_t window;
} Promise;

typedef struct {
    Search best; /* of which the heap, the hits and what must be reached are used */
    Group group; /* no lists: what is wrong */
    Term *terms;
    Form *forms;
    Py_ssize_t term_count, form_count, articles, paragraphs, sentences;
    const int32_t *edges, *starts; /* the paragraphs of each article, the sentences of each paragraph */
    const uint8_t *flags, *allowed;
    Clause only; /* the only sentences that may be found, where there is such a limit */
    int limited;
    unsigned wanted, unwanted;
    double ceiling, needed; /* what scores are divided by; what a sum must reach at least */
    double *by_article, *by_headline, *reach, *most; /* by article: the third is what a sentence can reach at most */
    const double *within, *alone; /* by code of a paragraph: what its sentences add at most, and its only sentence */
    Py_ssize_t classes;           /* how many codes of paragraphs these have */
    double total[CELLS];          /* by paragraph of the window: what a sentence of it can reach at most */
    uint64_t held[CELLS];         /* by paragraph: the forms that it may hold, a bit for each, or for several */
    Bound greatest[CELLS];        /* by paragraph: of the term at hand */
    int32_t *seams; /* for each window and form, where the window begins and ends in the form's paragraphs */
    Promise *promises;
    double *sums, *adds; /* by sentence of a paragraph */
    Py_ssize_t windows, window_room, promise_count, promise_room, sum_room, hit_room;
} Descent;

/* Make room for one entry more. */
static void *grown(Descent *descent, void *entries, Py_ssize_t count, Py_ssize_t *room, size_t size)
{
    if (count < *room)
        return entries;
    Py_ssize_t wanted = count < 1024 ? 2048 : 2 * count;
    void *more = realloc(entries, size * (size_t)wanted);
    if (!more)
        return descent->group.error = "", entries;
    *room = wanted;
    return more;
}

typedef struct { /* what a loop over postings reads: nothing that is written to can be it, so it is read once */
    const int32_t *units;
    const uint16_t *narrow;
    const uint32_t *wide;
    const double *gains;
    double factor;
    uint32_t classes;
} Postings;

static Postings postings_of(const Listed *listed)
{
    const Clause *clause = &listed->clause;
    return (Postings){clause->units,
                      clause->wide ? NULL : clause->codes,
                      clause->wide ? clause->codes : NULL,
                      clause->gains,
                      listed->factor,
                      listed->classes < UINT32_MAX ? (uint32_t)listed->classes : UINT32_MAX};
}

/* Raise what is greatest in each article to what one list has there. */
static inline int raise_articles(const Postings *postings, Py_ssize_t size, double *greatest, uint32_t articles, int wide)
{
    for (Py_ssize_t at = 0; at < size; at++) {
        uint32_t code = wide ? postings->wide[at] : postings->narrow[at], unit = (uint32_t)postings->units[at];
        if (code >= postings->classes || unit >= articles)
            return 0;
        double gain = postings->gains[code] * postings->factor;
        greatest[unit] = gain > greatest[unit] ? gain : greatest[unit];
    }
    return 1;
}

/* Add to the total of each article what one field has there; to its reach, what each term may add in its paragraphs. */
static void sum_field(Descent *descent, int field, double *total)
{
    double *reach = descent->reach, *greatest = descent->most;
    for (Term *term = descent->terms; term < descent->terms + descent->term_count; term++) {
        double most = field == ARTICLE ? term->most : 0;
        for (Form *form = term->forms; form < term->forms + term->count; form++) {
            Postings postings = postings_of(&form->in[field]);
            Py_ssize_t size = form->in[field].clause.size;
            if (postings.wide ? !raise_articles(&postings, size, greatest, (uint32_t)descent->articles, 1)
                              : !raise_articles(&postings, size, greatest, (uint32_t)descent->articles, 0)) {
                descent->group.error = "a code has no gain, or a unit is outside of the total";
                return;
            }
        }
        for (Form *form = term->forms; form < term->forms + term->count; form++) {
            const int32_t *units = form->in[field].clause.units;
            for (Py_ssize_t at = 0; at < form->in[field].clause.size; at++) {
                double gain = greatest[units[at]];
                if (gain >= 0) { /* Met in another list, too, it is added once. */
                    total[units[at]] += gain;
                    reach[units[at]] += most;
                    greatest[units[at]] = -1;
                }
            }
        }
    }
}

static void rise_to(Descent *descent) { descent->needed = descent->best.threshold * descent->ceiling; }

/* Whether the promise of one may be looked into later than that of the other. */
static int is_less(const Promise *one, const Promise *other) { return one->bound < other->bound; }

static void sift(Promise *heap, Py_ssize_t count, Py_ssize_t at)
{
    Promise moved = heap[at];
    for (Py_ssize_t child; (child = 2 * at + 1) < count; at = child) {
        child += child + 1 < count && is_less(&heap[child], &heap[child + 1]);
        if (!is_less(&moved, &heap[child]))
            break;
        heap[at] = heap[child];
    }
    heap[at] = moved;
}

/* Move *at, a guess, to the first unit that is not below. */
static void seek_near(const Clause *clause, Py_ssize_t *at, int32_t unit)
{
    Py_ssize_t step = 1, low = *at < clause->size ? *at : clause->size;
    for (; low > 0 && clause->units[low - 1] >= unit; step *= 2)
        low = low > step ? low - step : 0;
    *at = low;
    seek(clause, at, unit);
}

/* Score the sentences of a paragraph, and take those that are among the best. */
static void score(Descent *descent, const Promise *promise)
{
    Py_ssize_t first = descent->starts[promise->paragraph], count = descent->starts[promise->paragraph + 1] - first;
    double around = 0, *sums = descent->sums, *adds = descent->adds;
    if (first < 0 || count < 0 || first + count > descent->sentences) {
        descent->group.error = "a paragraph has no sentences";
        return;
    }
    if (count > descent->sum_room) {
        free(sums), free(adds);
        descent->sums = sums = malloc(sizeof(double) * (size_t)count);
        descent->adds = adds = malloc(sizeof(double) * (size_t)count);
        descent->sum_room = sums && adds ? count : 0;
        if (!descent->sum_room) {
            descent->group.error = "";
            return;
        }
    }
    for (Py_ssize_t i = 0; i < count; i++)
        sums[i] = adds[i] = 0;
    const int32_t *seams = descent->seams + 2 * descent->form_count * promise->window;
    for (Term *term = descent->terms; term < descent->terms + descent->term_count; term++) {
        double greatest = 0;
        int any = 0;
        for (Form *form = term->forms; form < term->forms + term->count; form++) {
            Py_ssize_t number = form - descent->forms;
            if (!(promise->held >> (number & 63) & 1) || seams[2 * number] == seams[2 * number + 1])
                continue;
            const Listed *paragraphs = &form->in[PARAGRAPH], *sentences = &form->in[SENTENCE];
            Clause inside = {.units = paragraphs->clause.units, .size = seams[2 * number + 1]};
            Py_ssize_t at = seams[2 * number];
            if (!seek(&inside, &at, promise->paragraph))
                continue;
            double gain = gain_of(&descent->group, paragraphs, at);
            greatest = gain > greatest ? gain : greatest;
            /* A paragraph has at least one of the sentences: about here. */
            at += (Py_ssize_t)((double)(sentences->clause.size - paragraphs->clause.size) *
                               ((double)at / (double)paragraphs->clause.size));
            seek_near(&sentences->clause, &at, (int32_t)first);
            for (; at < sentences->clause.size && sentences->clause.units[at] < first + count; at++) {
                Py_ssize_t place = sentences->clause.units[at] - first;
                if (place < 0) {
                    descent->group.error = "units are not ascending";
                    return;
                }
                gain = gain_of(&descent->group, sentences, at);
                adds[place] = gain > adds[place] ? gain : adds[place];
                any = 1;
            }
        }
        around += greatest;
        for (Py_ssize_t i = 0; any && i < count; i++)
            sums[i] += adds[i], adds[i] = 0;
    }
    Search *best = &descent->best;
    for (Py_ssize_t i = 0; i < count; i++) {
        double sum = sums[i] + around;
        sum += descent->by_article[promise->article];
        sum += descent->by_headline[promise->article];
        double reached = rounded(sum / descent->ceiling);
        uint8_t flags = descent->flags[first + i];
        Py_ssize_t at = 0;
        if (!(reached > 0 && reached >= best->reached) || flags & descent->unwanted ||
            (flags & descent->wanted) != descent->wanted ||
            (descent->limited && !seek(&descent->only, &at, (int32_t)(first + i))))
            continue;
        best->hits = grown(descent, best->hits, best->hit_count, &descent->hit_room, sizeof(Hit));
        if (descent->group.error)
            return;
        best->hits[best->hit_count++] = (Hit){(int32_t)(first + i), reached};
        push(best, reached);
        rise_to(descent);
    }
}

/* Add one list to the window from `first` up to `last`; return how far it goes, or less where it is none.

   Of several lists of a term each adds what it has more than those before it; a `single` one has none before it. */
static inline Py_ssize_t add_list(Descent *descent, const Form *form, Py_ssize_t at, int32_t first, int32_t last,
                                  uint64_t bit, int single, int wide)
{
    const Postings postings = postings_of(&form->in[PARAGRAPH]);
    const Py_ssize_t size = form->in[PARAGRAPH].clause.size;
    const int32_t *starts = descent->starts;
    const double *within = descent->within, *alone = descent->alone, factor = form->in[SENTENCE].factor, most = form->most;
    double *total = descent->total;
    Bound *greatest = descent->greatest;
    uint64_t *held = descent->held;
    for (; at < size && postings.units[at] < last; at++) {
        uint32_t code = wide ? postings.wide[at] : postings.narrow[at];
        int32_t unit = postings.units[at];
        if (code >= postings.classes || unit < first)
            return -1;
        int32_t place = unit - first;
        double gain = postings.gains[code] * postings.factor;
        double more = ((int64_t)starts[unit + 1] - starts[unit] == 1 ? alone : within)[code] * factor;
        more = more < most ? more : most;
        if (!single) {
            gain -= greatest[place].paragraph;
            gain = gain > 0 ? gain : 0;
            greatest[place].paragraph += gain;
            more -= greatest[place].sentence;
            more = more > 0 ? more : 0;
            greatest[place].sentence += more;
        }
        total[place] += gain + more;
        held[place] |= bit;
    }
    return at;
}

/* Add up what sentences of the paragraphs from `first` up to `last` can reach by their own and their paragraph's words. */
static void add_window(Descent *descent, int32_t first, int32_t last)
{
    memset(descent->total, 0, sizeof(double) * (size_t)(last - first));
    memset(descent->held, 0, sizeof(uint64_t) * (size_t)(last - first));
    descent->seams = grown(descent, descent->seams, descent->windows, &descent->window_room,
                           sizeof(int32_t) * 2 * (size_t)(descent->form_count + 1));
    if (descent->group.error)
        return;
    int32_t *seams = descent->seams + 2 * descent->form_count * descent->windows++;
    Py_ssize_t number = 0;
    for (Term *term = descent->terms; term < descent->terms + descent->term_count; term++) {
        int single = term->count == 1;
        Py_ssize_t begin = number;
        for (; number < begin + term->count; number++) {
            Clause *clause = &descent->forms[number].in[PARAGRAPH].clause;
            seams[2 * number] = seams[2 * number + 1] = (int32_t)clause->at;
            if (clause->at == clause->size || clause->units[clause->at] >= last)
                continue;
            if (clause->units[clause->at] < first)
                seek(clause, &clause->at, first);
            const Form *form = &descent->forms[number];
            uint64_t bit = (uint64_t)1 << (number & 63);
            Py_ssize_t at = clause->at;
            if (single)
                at = clause->wide ? add_list(descent, form, at, first, last, bit, 1, 1)
                                  : add_list(descent, form, at, first, last, bit, 1, 0);
            else
                at = clause->wide ? add_list(descent, form, at, first, last, bit, 0, 1)
                                  : add_list(descent, form, at, first, last, bit, 0, 0);
            if (at < 0) {
                descent->group.error = "a code has no gain, or units are not ascending";
                return;
            }
            seams[2 * number] = (int32_t)clause->at;
            seams[2 * number + 1] = (int32_t)(clause->at = at);
        }
        for (Py_ssize_t one = begin; !single && one < number; one++) {
            const int32_t *units = descent->forms[one].in[PARAGRAPH].clause.units;
            for (int32_t at = seams[2 * one]; at < seams[2 * one + 1]; at++)
                descent->greatest[units[at] - first] = (Bound){0, 0};
        }
    }
}

/* Take the paragraphs of an article, as far as they lie in the window, that may hold one of the best. */
static void promise(Descent *descent, int32_t article, int32_t first, int32_t last)
{
    int32_t from = descent->edges[article] > first ? descent->edges[article] - first : 0;
    int32_t to = (descent->edges[article + 1] < last ? descent->edges[article + 1] : last) - first;
    double above = descent->by_article[article] + descent->by_headline[article], limit = descent->needed - above;
    const double *total = descent->total;
    if (!(above > 0) && limit < DBL_MIN) /* Where all is needed, what is worth nothing is not. */
        limit = DBL_MIN;
    for (int32_t at = from; at < to; at++) {
        if (!(total[at] >= limit))
            continue;
        descent->promises =
            grown(descent, descent->promises, descent->promise_count, &descent->promise_room, sizeof(Promise));
        if (descent->group.error)
            return;
        descent->promises[descent->promise_count++] =
            (Promise){total[at] + above, descent->held[at], first + at, article, descent->windows - 1};
    }
}

/* Search the articles that may reach what is needed, the chosen ones or, without any, all: `reach` is spent by it. */
static void search_articles(Descent *descent, const int32_t *chosen, int32_t count)
{
    descent->windows = descent->promise_count = 0;
    for (Form *form = descent->forms; form < descent->forms + descent->form_count; form++)
        form->in[PARAGRAPH].clause.at = 0;
    for (int32_t i = 0; i < count && !descent->group.error;) {
        int32_t article = chosen ? chosen[i] : i;
        if (!(descent->reach[article] >= descent->needed && descent->reach[article] > 0)) {
            i++;
            continue;
        }
        /* A window of this article and of those behind it that may matter, too; a long article has several. */
        int32_t from = descent->edges[article], last = descent->edges[article + 1], end = i + 1;
        for (; end < count; end++) {
            int32_t next = chosen ? chosen[end] : end;
            if (!(descent->reach[next] >= descent->needed && descent->reach[next] > 0))
                continue;
            if (descent->edges[next] - last > GAP || descent->edges[next + 1] - from > CELLS)
                break;
            last = descent->edges[next + 1];
        }
        for (int32_t first = from; first < last && !descent->group.error; first += CELLS) {
            int32_t stop = last - first < CELLS ? last : first + CELLS;
            add_window(descent, first, stop);
            for (int32_t j = i; j < end && !descent->group.error; j++) {
                int32_t one = chosen ? chosen[j] : j;
                if (descent->reach[one] >= descent->needed && descent->reach[one] > 0)
                    promise(descent, one, first, stop);
            }
        }
        i = end;
    }
    for (Py_ssize_t at = descent->promise_count / 2; at-- > 0;)
        sift(descent->promises, descent->promise_count, at);
    while (descent->promise_count && descent->promises[0].bound >= descent->needed && !descent->group.error) {
        Promise next = descent->promises[0];
        descent->promises[0] = descent->promises[--descent->promise_count];
        sift(descent->promises, descent->promise_count, 0);
        score(descent, &next);
    }
}

static int compare_articles(const void *one, const void *other)
{
    return *(const int32_t *)one < *(const int32_t *)other ? -1 : *(const int32_t *)one > *(const int32_t *)other;
}

static void run_descent(Descent *descent)
{
    int32_t first[FIRST], count = 0;
    for (Py_ssize_t i = 0; i < descent->articles; i++)
        descent->most[i] = -1;
    sum_field(descent, ARTICLE, descent->by_article);
    sum_field(descent, HEADLINE, descent->by_headline);
    if (descent->edges[0] < 0 || descent->edges[descent->articles] > descent->paragraphs)
        descent->group.error = "an article has no paragraphs";
    for (Py_ssize_t i = 0; i < descent->articles && !descent->group.error; i++) {
        descent->reach[i] += descent->by_article[i] + descent->by_headline[i];
        if (descent->edges[i] > descent->edges[i + 1])
            descent->group.error = "an article has no paragraphs";
        else if (descent->allowed && !descent->allowed[i])
            descent->reach[i] = -1;
        else if (count < FIRST || descent->reach[i] > descent->reach[first[count - 1]]) {
            int32_t at = count < FIRST ? count++ : FIRST - 1;
            for (; at > 0 && descent->reach[first[at - 1]] < descent->reach[i]; at--)
                first[at] = first[at - 1];
            first[at] = (int32_t)i;
        }
    }
    if (descent->group.error)
        return;
    rise_to(descent);
    qsort(first, (size_t)count, sizeof(int32_t), compare_articles);
    search_articles(descent, first, count);
    for (int32_t i = 0; i < count; i++)
        descent->reach[first[i]] = -1;
    if (!descent->group.error)
        search_articles(descent, NULL, (int32_t)descent->articles);
}

/* Hold the lists of a term, a tuple of one tuple for each field: of the same forms in the same order, None for none. */
static int hold_term(PyObject *fields, Term *term, Py_ssize_t classes)
{
    if (!PyTuple_Check(fields) || PyTuple_Size(fields) != FIELDS)
        return PyErr_Format(PyExc_ValueError, "a term has not one tuple for each field"), 0;
    for (int field = 0; field < FIELDS; field++) {
        PyObject *lists = PyTuple_GetItem(fields, field);
        double most = 0;
        if (!PyTuple_Check(lists) || PyTuple_Size(lists) != term->count)
            return PyErr_Format(PyExc_ValueError, "a term has not the same forms in each field"), 0;
        for (Py_ssize_t i = 0; i < term->count; i++) {
            PyObject *list = PyTuple_GetItem(lists, i);
            if (list == Py_None)
                continue;
            if (!hold_listed(list, &term->forms[i].in[field]))
                return 0;
            if (field == PARAGRAPH && term->forms[i].in[field].classes > classes)
                return PyErr_Format(PyExc_ValueError, "a class of paragraphs has no bound"), 0;
            double its = PyTuple_Size(list) > 4 ? PyFloat_AsDouble(PyTuple_GetItem(list, 4)) : INFINITY;
            if (PyErr_Occurred())
                return 0;
            most = its > most ? its : most;
            if (field == SENTENCE)
                term->forms[i].most = its;
        }
        if (field <= PARAGRAPH)
            term->most += most;
    }
    return 1;
}

/* descend(groups, within, alone, edges, starts, flags, articles, sentences, wanted, unwanted, k, ceiling, floor) -> bytes
   of hits, in no order: see index/engine/descent.py */
static PyObject *descend(PyObject *Py_UNUSED(module), PyObject *arguments)
{
    PyObject *groups, *tables[2], *columns[3], *allowed, *only, *result = NULL;
    Py_buffer views[7] = {{0}};
    double floor;
    Descent *descent = calloc(1, sizeof(Descent));
    if (!descent)
        return PyErr_NoMemory();
    Search *best = &descent->best;
    if (!PyArg_ParseTuple(arguments, "O!OOOOOOOIIndd", &PyTuple_Type, &groups, &tables[0], &tables[1], &columns[0],
                          &columns[1], &columns[2], &allowed, &only, &descent->wanted, &descent->unwanted, &best->k,
                          &descent->ceiling, &floor) ||
        (descent->articles = hold(columns[0], &views[0], "il", 4) - 1) < -1 ||
        (descent->paragraphs = hold(columns[1], &views[1], "il", 4) - 1) < -1 ||
        (descent->sentences = hold(columns[2], &views[2], "B", 1)) < 0 ||
        (descent->classes = hold(tables[0], &views[5], "d", 8)) < 0 || hold(tables[1], &views[6], "d", 8) < 0)
        goto end;
    descent->within = views[5].buf, descent->alone = views[6].buf;
    descent->classes = views[6].shape[0] < descent->classes ? views[6].shape[0] : descent->classes;
    if (descent->articles < 0 || descent->paragraphs < 0 || best->k < 1 || !(descent->ceiling > 0)) {
        descent->group.error = "there are no edges, or nothing is asked for";
        goto end;
    }
    if (allowed != Py_None) {
        Py_ssize_t count = hold(allowed, &views[3], "?", 1);
        if (count >= 0 && count != descent->articles)
            descent->group.error = "there is not one boolean for each article";
        if (count != descent->articles)
            goto end;
    }
    if (only != Py_None && (descent->only.size = hold(only, &views[4], "il", 4)) < 0)
        goto end;
    descent->edges = views[0].buf, descent->starts = views[1].buf, descent->flags = views[2].buf;
    descent->allowed = views[3].buf, descent->only.units = views[4].buf, descent->limited = only != Py_None;
    for (; descent->term_count < PyTuple_Size(groups); descent->term_count++) {
        PyObject *fields = PyTuple_GetItem(groups, descent->term_count);
        PyObject *lists = PyTuple_Check(fields) && PyTuple_Size(fields) ? PyTuple_GetItem(fields, 0) : NULL;
        Py_ssize_t count = lists && PyTuple_Check(lists) ? PyTuple_Size(lists) : -1;
        if (count < 0 || (descent->form_count += count) > FORMS) {
            descent->group.error = "a group is no tuple of tuples, or there are too many lists";
            goto end;
        }
    }
    best->k = best->k < descent->sentences ? best->k : descent->sentences ? descent->sentences : 1;
    descent->terms = calloc((size_t)descent->term_count + 1, sizeof(Term));
    descent->forms = calloc((size_t)descent->form_count + 1, sizeof(Form));
    descent->by_article = calloc((size_t)descent->articles + 1, sizeof(double));
    descent->by_headline = calloc((size_t)descent->articles + 1, sizeof(double));
    descent->reach = calloc((size_t)descent->articles + 1, sizeof(double));
    descent->most = calloc((size_t)descent->articles + 1, sizeof(double));
    best->heap = calloc((size_t)best->k, sizeof(double));
    if (!descent->terms || !descent->forms || !descent->by_article || !descent->by_headline || !descent->reach ||
        !descent->most || !best->heap) {
        PyErr_NoMemory();
        goto end;
    }
    Form *form = descent->forms;
    for (Py_ssize_t i = 0; i < descent->term_count; i++) {
        PyObject *fields = PyTuple_GetItem(groups, i);
        descent->terms[i].forms = form;
        descent->terms[i].count = PyTuple_Size(PyTuple_GetItem(fields, 0));
        form += descent->terms[i].count;
        if (!hold_term(fields, &descent->terms[i], descent->classes))
            goto end;
    }
    Py_BEGIN_ALLOW_THREADS
    rise(best, floor);
    run_descent(descent);
    Py_ssize_t left = 0;
    for (Py_ssize_t i = 0; i < best->hit_count; i++)
        if (best->hits[i].score >= best->reached)
            best->hits[left++] = best->hits[i];
    best->hit_count = left;
    Py_END_ALLOW_THREADS
    if (!descent->group.error)
        result = PyByteArray_FromStringAndSize((const char *)best->hits, best->hit_count * (Py_ssize_t)sizeof(Hit));
end:
    if (descent->group.error && !*descent->group.error)
        PyErr_NoMemory(), descent->group.error = NULL;
    for (Py_ssize_t i = 0; descent->forms && i < descent->form_count; i++)
        for (int field = 0; field < FIELDS; field++)
            for (int j = 0; j < 3; j++)
                PyBuffer_Release(&descent->forms[i].in[field].clause.views[j]);
    for (int i = 0; i < 7; i++)
        PyBuffer_Release(&views[i]);
    Group group = descent->group;
    free(descent->terms), free(descent->forms), free(descent->by_article), free(descent->by_headline), free(descent->reach);
    free(descent->most), free(best->heap), free(best->hits), free(descent->seams), free(descent->promises);
    free(descent->sums), free(descent->adds), free(descent);
    return finish(&group, result);
}
