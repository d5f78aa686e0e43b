/* Lists of postings put together, or looked up: index/engine/gains.py in C, which says what for.

   Part of index/engine/kernel.c. Of the lists of one term the one that adds most to a unit counts: the results are the same,
   to the last bit, as those of the version in NumPy. */

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

/* Hold the arrays of a list: a tuple of units, codes, gains and factor (what follows is not read). */
static int hold_listed(PyObject *list, Listed *listed)
{
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
    if (codes != clause->size || codes > INT32_MAX)
        return PyErr_Format(PyExc_ValueError, "units and codes do not match"), 0;
    clause->units = clause->views[0].buf;
    clause->codes = clause->views[1].buf;
    clause->gains = clause->views[2].buf;
    clause->wide = clause->views[1].itemsize == 4;
    return 1;
}

/* Hold the arrays of a tuple of lists. */
static int hold_group(PyObject *lists, Group *group)
{
    Py_ssize_t count = PyTuple_Size(lists);
    if (count < 0 || count > LISTS || !(group->lists = calloc((size_t)count + 1, sizeof(Listed))))
        return PyErr_Occurred() ? 0 : (PyErr_SetString(PyExc_ValueError, "too many lists"), 0);
    for (Py_ssize_t i = 0; i < count; i++) {
        group->count++; /* It is released even where only a part of it can be held. */
        if (!hold_listed(PyTuple_GetItem(lists, i), &group->lists[i]))
            return 0;
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

/* mark_greatest(lists, wanted, greatest): raise what is greatest at each of the wanted to the greatest share of the lists
   that hold it. Each list is a tuple of units and a share; all units are int32 and ascend. */
static PyObject *mark_greatest(PyObject *Py_UNUSED(module), PyObject *arguments)
{
    PyObject *lists, *wanted, *greatest;
    Py_buffer views[3] = {{0}};
    Group group = {0};
    Clause sought = {0};
    if (!PyArg_ParseTuple(arguments, "O!OO", &PyTuple_Type, &lists, &wanted, &greatest))
        return NULL;
    if ((sought.size = hold(wanted, &views[0], "il", 4)) >= 0 && hold_open(greatest, &views[1], "d", 8) >= 0) {
        double *most = views[1].buf;
        sought.units = views[0].buf;
        if (views[1].shape[0] != sought.size)
            group.error = "there is not one place for each";
        for (Py_ssize_t i = 0; i < PyTuple_Size(lists) && !group.error; i++) {
            PyObject *units;
            Clause held = {0};
            double share;
            if (!PyTuple_Check(PyTuple_GetItem(lists, i)))
                group.error = "a list is no tuple";
            if (group.error || !PyArg_ParseTuple(PyTuple_GetItem(lists, i), "Od", &units, &share) ||
                (held.size = hold(units, &views[2], "il", 4)) < 0)
                break;
            held.units = views[2].buf;
            /* The shorter of the two is walked through, the longer one searched. */
            int walk_held = held.size < sought.size / 4;
            const Clause *walked = walk_held ? &held : &sought, *searched = walk_held ? &sought : &held;
            Py_ssize_t at = 0;
            for (Py_ssize_t j = 0; j < walked->size && at < searched->size; j++)
                if (seek(searched, &at, walked->units[j])) {
                    Py_ssize_t place = walk_held ? at : j;
                    most[place] = share > most[place] ? share : most[place];
                }
            PyBuffer_Release(&views[2]);
        }
    }
    for (int i = 0; i < 3; i++)
        PyBuffer_Release(&views[i]);
    Py_INCREF(Py_None);
    return finish(&group, Py_None);
}
