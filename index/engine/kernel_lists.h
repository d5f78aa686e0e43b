/* Lists of postings put together, added up, or looked up: index/engine/gains.py in C, which says what for.

   Part of index/engine/kernel.c. Of the lists of one term the one that adds most to a unit counts, and what is added up is
   added in the order of the version in NumPy: the results are the same to the last bit. */

#define LISTS 512 /* of one term; there are some dozens */

typedef struct {
    Clause clause; /* what a posting adds is `factor` times its gain */
    double factor;
    Py_ssize_t classes;
} Listed;

typedef struct {
    Py_ssize_t count;
    Listed *lists;
    const char *error;
} Group;

static double gain_of(Group *group, const Listed *listed, Py_ssize_t place)
{
    const Clause *clause = &listed->clause;
    uint32_t code = clause->wide ? ((const uint32_t *)clause->codes)[place] : ((const uint16_t *)clause->codes)[place];
    if (code < listed->classes)
        return clause->gains[code] * listed->factor;
    group->error = "a code has no gain";
    return 0;
}

static void release(Group *group)
{
    for (Py_ssize_t i = 0; group->lists && i < group->count; i++)
        for (int j = 0; j < 3; j++)
            PyBuffer_Release(&group->lists[i].clause.views[j]);
    free(group->lists);
    group->lists = NULL, group->count = 0;
}

/* Hold the arrays of a tuple of lists, each a tuple of units, codes, gains and factor (what follows is not read). */
static int hold_group(PyObject *lists, Group *group)
{
    Py_ssize_t count = PyTuple_Size(lists);
    if (count < 0 || count > LISTS || !(group->lists = calloc((size_t)count + 1, sizeof(Listed))))
        return PyErr_Occurred() ? 0 : (PyErr_SetString(PyExc_ValueError, "too many lists"), 0);
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *list = PyTuple_GetItem(lists, i);
        Listed *listed = &group->lists[group->count++];
        Clause *clause = &listed->clause;
        Py_ssize_t codes;
        if (!list || !PyTuple_Check(list) || PyTuple_Size(list) < 4)
            return PyErr_Format(PyExc_ValueError, "a list is no tuple"), 0;
        if ((clause->size = hold(PyTuple_GetItem(list, 0), &clause->views[0], "il", 4)) < 0 ||
            (codes = hold(PyTuple_GetItem(list, 1), &clause->views[1], "HIL", 4)) < 0 ||
            (listed->classes = hold(PyTuple_GetItem(list, 2), &clause->views[2], "d", 8)) < 0)
            return 0;
        listed->factor = PyFloat_AsDouble(PyTuple_GetItem(list, 3));
        if (PyErr_Occurred())
            return 0;
        if (codes != clause->size)
            return PyErr_Format(PyExc_ValueError, "units and codes do not match"), 0;
        clause->units = clause->views[0].buf;
        clause->codes = clause->views[1].buf;
        clause->gains = clause->views[2].buf;
        clause->wide = clause->views[1].itemsize == 4;
    }
    return 1;
}

/* Hold a flat array that is written to. */
static Py_ssize_t hold_open(PyObject *object, Py_buffer *view, const char *kinds, Py_ssize_t width)
{
    if (PyObject_GetBuffer(object, view, PyBUF_ND | PyBUF_FORMAT | PyBUF_WRITABLE) < 0)
        return -1;
    if (view->ndim == 1 && view->itemsize == width && strchr(kinds, view->format[0]) && !view->format[1])
        return view->shape[0];
    PyErr_Format(PyExc_ValueError, "an array is not flat, or none of '%s'", kinds);
    return -1;
}

static PyObject *finish(Group *group, PyObject *result)
{
    release(group);
    if (group->error && !PyErr_Occurred())
        PyErr_SetString(PyExc_ValueError, group->error);
    if (PyErr_Occurred()) {
        Py_XDECREF(result);
        return NULL;
    }
    return result;
}

typedef struct {
    double *total;
    Py_ssize_t size, owner_count, above_count;
    const int32_t *owners; /* NULL: every unit counts, else those whose owner has at least `limit` */
    const double *above;
    double limit, more;
} Sum;

/* Add to the total what one term adds: window after window, so that what is greatest so far stays in cache. */
static void add_group(Group *group, Sum *sum)
{
    double greatest[WINDOW] = {0};
    for (Listed *one = group->lists; one < group->lists + group->count; one++)
        one->clause.at = 0;
    for (int64_t last = -1; !group->error;) {
        int64_t first = INT64_MAX;
        for (Listed *one = group->lists; one < group->lists + group->count; one++)
            if (one->clause.at < one->clause.size && one->clause.units[one->clause.at] < first)
                first = one->clause.units[one->clause.at];
        if (first == INT64_MAX)
            return;
        if (first <= last || first < 0 || first >= sum->size) {
            group->error = "units are not ascending, or outside of the total";
            return;
        }
        last = first + WINDOW - 1 < sum->size - 1 ? first + WINDOW - 1 : sum->size - 1;
        for (Listed *one = group->lists; one < group->lists + group->count; one++) {
            Clause *clause = &one->clause;
            const int32_t *units = clause->units;
            clause->from = clause->at;
            for (; clause->at < clause->size && units[clause->at] <= last; clause->at++) {
                int64_t unit = units[clause->at];
                if (unit < first) {
                    group->error = "units are not ascending";
                    return;
                }
                if (sum->owners) {
                    uint32_t owner = unit < sum->owner_count ? (uint32_t)sum->owners[unit] : UINT32_MAX;
                    if (owner >= (uint64_t)sum->above_count) {
                        group->error = "a unit has no owner";
                        return;
                    }
                    if (!(sum->above[owner] >= sum->limit))
                        continue;
                }
                double gain = gain_of(group, one, clause->at) + sum->more;
                if (group->count == 1)
                    sum->total[unit] += gain;
                else if (gain > greatest[unit - first])
                    greatest[unit - first] = gain;
            }
        }
        if (group->count > 1)
            for (Listed *one = group->lists; one < group->lists + group->count; one++)
                for (Clause *clause = &one->clause; clause->from < clause->at; clause->from++) {
                    int32_t unit = clause->units[clause->from];
                    sum->total[unit] += greatest[unit - first];
                    greatest[unit - first] = 0; /* Met in another list, too, it is added once. */
                }
    }
}

/* add_greatest(total, lists, owners, above, limit, more): see index/engine/gains.py */
static PyObject *add_greatest(PyObject *Py_UNUSED(module), PyObject *arguments)
{
    PyObject *total, *lists, *owners, *above;
    Py_buffer views[3] = {{0}};
    Group group = {0};
    Sum sum = {0};
    if (!PyArg_ParseTuple(arguments, "OO!OOdd", &total, &PyTuple_Type, &lists, &owners, &above, &sum.limit, &sum.more))
        return NULL;
    if ((sum.size = hold_open(total, &views[0], "d", 8)) >= 0 && hold_group(lists, &group) &&
        (owners == Py_None || ((sum.owner_count = hold(owners, &views[1], "il", 4)) >= 0 &&
                               (sum.above_count = hold(above, &views[2], "d", 8)) >= 0))) {
        sum.total = views[0].buf, sum.owners = views[1].buf, sum.above = views[2].buf;
        Py_BEGIN_ALLOW_THREADS
        add_group(&group, &sum);
        Py_END_ALLOW_THREADS
    }
    for (int i = 0; i < 3; i++)
        PyBuffer_Release(&views[i]);
    Py_INCREF(Py_None);
    return finish(&group, Py_None);
}

/* Raise what is greatest at each of the units, which ascend, to what one list has there. */
static void raise_by(Group *group, const Listed *listed, const Clause *wanted, double *greatest, double more)
{
    const Clause *held = &listed->clause;
    Py_ssize_t at = 0;
    /* The shorter of the two is walked through, the longer one searched. */
    int walk_held = held->size < wanted->size / 4;
    const Clause *walked = walk_held ? held : wanted, *searched = walk_held ? wanted : held;
    for (Py_ssize_t i = 0; i < walked->size && at < searched->size; i++)
        if (seek(searched, &at, walked->units[i])) {
            double gain = gain_of(group, listed, walk_held ? i : at) + more;
            Py_ssize_t place = walk_held ? at : i;
            if (gain > greatest[place])
                greatest[place] = gain;
        }
}

typedef struct {
    int64_t *units, *owners; /* owners: what goes with each unit, or NULL */
    double *total, *greatest;
    int32_t *narrow; /* the units once more */
    Py_ssize_t count;
} Rows;

/* Add what one term adds to each row, and keep the rows that then reach what is needed. */
static void add_to_rows(Group *group, Rows *rows, double more, double left, double needed)
{
    Py_ssize_t count = 0;
    Clause wanted = {.units = rows->narrow, .size = rows->count};
    memset(rows->greatest, 0, sizeof(double) * (size_t)rows->count);
    for (Py_ssize_t i = 0; i < group->count; i++)
        raise_by(group, &group->lists[i], &wanted, rows->greatest, more);
    for (Py_ssize_t i = 0; i < rows->count; i++) {
        double total = rows->total[i] + rows->greatest[i];
        rows->units[count] = rows->units[i], rows->narrow[count] = rows->narrow[i], rows->total[count] = total;
        if (rows->owners)
            rows->owners[count] = rows->owners[i];
        count += total + left >= needed;
    }
    rows->count = count;
}

/* add_at(groups, units, owners, total, mores, rests, needed) -> how many are left, now at the front of all arrays.

   Each group is a tuple of lists, each of whose gains is raised by the group's of `mores`. Units are int64 and ascend; a
   row is left that reaches what is needed with what the groups behind may add, the group's of `rests`. */
static PyObject *add_at(PyObject *Py_UNUSED(module), PyObject *arguments)
{
    PyObject *groups, *objects[5];
    Py_buffer views[5] = {{0}};
    Group group = {0};
    Rows rows = {0};
    Py_ssize_t mores = 0, rests = 0;
    double needed;
    if (!PyArg_ParseTuple(arguments, "O!OOOOOd", &PyTuple_Type, &groups, &objects[0], &objects[1], &objects[2],
                          &objects[3], &objects[4], &needed))
        return NULL;
    if ((rows.count = hold_open(objects[0], &views[0], "lq", 8)) >= 0 &&
        (objects[1] == Py_None || hold_open(objects[1], &views[1], "lq", 8) >= 0) &&
        hold_open(objects[2], &views[2], "d", 8) >= 0 && (mores = hold(objects[3], &views[3], "d", 8)) >= 0 &&
        (rests = hold(objects[4], &views[4], "d", 8)) >= 0) {
        rows.units = views[0].buf, rows.owners = views[1].buf, rows.total = views[2].buf;
        rows.narrow = malloc(sizeof(int32_t) * ((size_t)rows.count + 1));
        rows.greatest = malloc(sizeof(double) * ((size_t)rows.count + 1));
        if (!rows.narrow || !rows.greatest)
            PyErr_NoMemory();
        else if (views[2].shape[0] != rows.count || (rows.owners && views[1].shape[0] != rows.count) ||
                 rests != PyTuple_Size(groups) || mores != rests)
            group.error = "there is not one of each for each";
        else
            for (Py_ssize_t i = 0; i < rows.count; i++) {
                rows.narrow[i] = (int32_t)rows.units[i];
                if (rows.units[i] < 0 || rows.units[i] > INT32_MAX || (i && rows.units[i] <= rows.units[i - 1]))
                    group.error = "units do not ascend";
            }
        for (Py_ssize_t i = 0; i < rests && !group.error && !PyErr_Occurred(); i++) {
            PyObject *lists = PyTuple_GetItem(groups, i);
            if (!PyTuple_Check(lists))
                group.error = "a group is no tuple";
            else if (hold_group(lists, &group)) {
                Py_BEGIN_ALLOW_THREADS
                add_to_rows(&group, &rows, ((const double *)views[3].buf)[i], ((const double *)views[4].buf)[i], needed);
                Py_END_ALLOW_THREADS
            }
            release(&group);
        }
    }
    free(rows.narrow), free(rows.greatest);
    for (int i = 0; i < 5; i++)
        PyBuffer_Release(&views[i]);
    return finish(&group, PyLong_FromSsize_t(rows.count));
}

/* put_together(lists, units, gains) -> how many different units there are; both arrays are as long as all lists */
static PyObject *put_together(PyObject *Py_UNUSED(module), PyObject *arguments)
{
    PyObject *lists, *units, *gains;
    Py_buffer views[2] = {{0}};
    Group group = {0};
    Py_ssize_t room, count = 0, postings = 0;
    if (!PyArg_ParseTuple(arguments, "O!OO", &PyTuple_Type, &lists, &units, &gains))
        return NULL;
    if (hold_group(lists, &group) && (room = hold_open(units, &views[0], "il", 4)) >= 0 &&
        hold_open(gains, &views[1], "d", 8) >= 0) {
        int32_t *found = views[0].buf;
        double *adds = views[1].buf;
        for (Py_ssize_t i = 0; i < group.count; i++)
            postings += group.lists[i].clause.size;
        if (postings > room || postings > views[1].shape[0])
            group.error = "there is no room for all units";
        while (!group.error) {
            int64_t least = INT64_MAX;
            for (Listed *one = group.lists; one < group.lists + group.count; one++)
                if (one->clause.at < one->clause.size && one->clause.units[one->clause.at] < least)
                    least = one->clause.units[one->clause.at];
            if (least == INT64_MAX)
                break;
            double greatest = -INFINITY;
            for (Listed *one = group.lists; one < group.lists + group.count; one++)
                if (one->clause.at < one->clause.size && one->clause.units[one->clause.at] == least)
                    greatest = fmax(greatest, gain_of(&group, one, one->clause.at++));
            found[count] = (int32_t)least;
            adds[count++] = greatest;
        }
    }
    for (int i = 0; i < 2; i++)
        PyBuffer_Release(&views[i]);
    return finish(&group, PyLong_FromSsize_t(count));
}

/* reaching(total, above, owners, left, needed, found) -> how many units of the total are found: see index/engine/descent.py */
static PyObject *reaching(PyObject *Py_UNUSED(module), PyObject *arguments)
{
    PyObject *objects[4];
    Py_buffer views[4] = {{0}};
    Group group = {0};
    Py_ssize_t size, owners_size, above_size, count = 0;
    double left, needed;
    if (!PyArg_ParseTuple(arguments, "OOOddO", &objects[0], &objects[1], &objects[2], &left, &needed, &objects[3]))
        return NULL;
    if ((size = hold(objects[0], &views[0], "d", 8)) >= 0 && (above_size = hold(objects[1], &views[1], "d", 8)) >= 0 &&
        (owners_size = hold(objects[2], &views[2], "il", 4)) >= 0 && hold_open(objects[3], &views[3], "lq", 8) >= 0) {
        const double *total = views[0].buf, *above = views[1].buf;
        const int32_t *owners = views[2].buf;
        int64_t *found = views[3].buf;
        if (owners_size < size || views[3].shape[0] < size)
            group.error = "there are fewer owners than units, or no room for all";
        Py_BEGIN_ALLOW_THREADS
        for (Py_ssize_t unit = 0; unit < size && !group.error; unit++) {
            uint32_t owner = (uint32_t)owners[unit];
            if (owner >= (uint64_t)above_size)
                group.error = "a unit has no owner";
            else if (total[unit] + above[owner] + left >= needed &&
                     (total[unit] > 0 || (above[owner] > 0 && above[owner] >= needed)))
                found[count++] = unit;
        }
        Py_END_ALLOW_THREADS
    }
    for (int i = 0; i < 4; i++)
        PyBuffer_Release(&views[i]);
    return finish(&group, PyLong_FromSsize_t(count));
}

/* are_among(ascending, wanted, held): write whether each of the wanted, int32 in any order, is one of the others */
static PyObject *are_among(PyObject *Py_UNUSED(module), PyObject *arguments)
{
    PyObject *ascending, *wanted, *held;
    Py_buffer views[3] = {{0}};
    Group group = {0};
    Clause clause = {0};
    Py_ssize_t size;
    if (!PyArg_ParseTuple(arguments, "OOO", &ascending, &wanted, &held))
        return NULL;
    if ((clause.size = hold(ascending, &views[0], "il", 4)) >= 0 && (size = hold(wanted, &views[1], "il", 4)) >= 0 &&
        hold_open(held, &views[2], "?", 1) >= 0) {
        const int32_t *units = views[1].buf;
        uint8_t *found = views[2].buf;
        clause.units = views[0].buf;
        if (views[2].shape[0] != size)
            group.error = "there is not one place for each";
        Py_ssize_t at = 0;
        for (Py_ssize_t i = 0; i < size && !group.error; i++) {
            at = i && units[i] < units[i - 1] ? 0 : at;
            found[i] = (uint8_t)seek(&clause, &at, units[i]);
        }
    }
    for (int i = 0; i < 3; i++)
        PyBuffer_Release(&views[i]);
    Py_INCREF(Py_None);
    return finish(&group, Py_None);
}
