/* json_nodes.c: reads the nodes of a typed tree. A node is complete when its object closes; until then its attributes stand in a frame of an
 * explicit stack, so the depth of a tree is limited by the JSON reader only. Here the shape is checked (tree_shape.def); what the parts
 * mean to each other is checked by treeCheck. */
#include "frontends/core/json_read.h"

#include "vm/bytecode/opcode.h"
#include <math.h>
#include <string.h>

typedef enum NodeKey {
    KEY_KIND, KEY_OP, KEY_FLAGS, KEY_POS, KEY_TYPE, KEY_INT, KEY_REAL, KEY_BYTES, KEY_SYMBOL, KEY_FIELD, KEY_LABEL, KEY_BUILTIN,
    KEY_A, KEY_B, KEY_C, KEY_D, KEY_COUNT
} NodeKey;
static const char *const nodeKeyList[KEY_COUNT] = {"kind", "op", "flags", "pos", "type", "int", "real", "bytes",
                                                   "symbol", "field", "label", "builtin", "a", "b", "c", "d"};
static const NameTable nodeKeys = {nodeKeyList, KEY_COUNT};

/* A node that is open. Texts whose meaning depends on the kind are kept until the end. */
typedef struct NodeFrame {
    Node *node;
    uint32_t seen;       /* bits of NodeKey */
    const char *op, *field;
    uint32_t opLength, fieldLength;
    bool isArray[4];     /* the child was given as an array */
    Node *d, **tail;     /* tail: where the next element of the open list goes; NULL: no list is open */
} NodeFrame;

typedef struct NodeStack {
    NodeFrame *frames; /* those of the reader */
    uint32_t depth;
} NodeStack;

static NodeFrame *pushFrame(TreeReader *r, NodeStack *s) {
    if (s->depth == r->frameCapacity) {
        uint32_t capacity = r->frameCapacity == 0 ? 64 : r->frameCapacity * 2;
        NodeFrame *frames = arenaAllocRaw(r->arena, sizeof *frames * (size_t)capacity);
        if (frames == NULL) {
            (void)jsonFail(&r->lex, 0, "out of memory");
            return NULL;
        }
        if (s->depth > 0) memcpy(frames, s->frames, sizeof *frames * s->depth);
        s->frames = r->frames = frames;
        r->frameCapacity = capacity;
    }
    NodeFrame *f = &s->frames[s->depth++];
    memset(f, 0, sizeof *f);
    f->node = nodeNewAny(r->arena);
    f->node->pos = readHere(r);
    return f;
}

static uint16_t readNodeFlags(TreeReader *r) {
    return (uint16_t)readFlags(r, &nodeFlagNames);
}

static double readReal(TreeReader *r) {
    JsonEvent event = jsonNext(&r->lex);
    if (event == JSON_REAL) return r->lex.f;
    if (event == JSON_INT) return (double)r->lex.i;
    if (event == JSON_STRING && jsonIs(&r->lex, "inf")) return HUGE_VAL;
    if (event == JSON_STRING && jsonIs(&r->lex, "-inf")) return -HUGE_VAL;
    if (event == JSON_STRING && jsonIs(&r->lex, "nan")) return (double)NAN;
    (void)jsonFail(&r->lex, 0, "expected a number, \"inf\", \"-inf\" or \"nan\"");
    return 0;
}

static int64_t readBuiltin(TreeReader *r) {
    if (!readExpect(r, JSON_STRING, "the name of a builtin")) return 0;
    for (uint32_t i = 0; i < builtinSigCount; i++) {
        if (builtinExists(i) && jsonIs(&r->lex, builtinSigs[i].name)) return i;
    }
    (void)jsonFail(&r->lex, 0, "unknown builtin");
    return 0;
}

static int readKind(TreeReader *r) {
    if (!readExpect(r, JSON_STRING, "a node kind")) return 0;
    int kind = r->lex.length > 0 ? nodeKindFind(r->lex.text, r->lex.length) : -1;
    if (kind < 0) (void)jsonFail(&r->lex, 0, "unknown node kind");
    return kind < 0 ? 0 : kind;
}

/* A scalar attribute of the node in f. */
static void readAttribute(TreeReader *r, NodeFrame *f, NodeKey key) {
    Node *x = f->node;
    uint32_t length;
    switch (key) {
    case KEY_KIND: x->kind = (uint8_t)readKind(r); break;
    case KEY_OP: f->op = readText(r, &f->opLength); break;
    case KEY_FLAGS: x->flags = readNodeFlags(r); break;
    case KEY_POS: x->pos = readPos(r); break;
    case KEY_TYPE: x->type = readTypeRef(r); break;
    case KEY_INT: (void)readInt(r, INT64_MIN, INT64_MAX, &x->i); break;
    case KEY_REAL: x->f = readReal(r); break;
    case KEY_BYTES:
        x->str.bytes = readText(r, &length);
        x->str.length = x->str.bytes != NULL ? length : 0;
        break;
    case KEY_SYMBOL: x->sym = readRef(r, &r->symbols, false); break;
    case KEY_FIELD: f->field = readText(r, &f->fieldLength); break;
    case KEY_LABEL: x->label = readRef(r, &r->labels, false); break;
    case KEY_BUILTIN: x->i = readBuiltin(r); break;
    default: break;
    }
}

/* The one payload attribute that belongs to the kind: two in one object would overwrite each other. */
static uint32_t payloadKey(uint8_t payload) {
    switch ((NodePayload)payload) {
    case PAY_INT: case PAY_WIDTH: return 1u << KEY_INT;
    case PAY_REAL: return 1u << KEY_REAL;
    case PAY_BYTES: return 1u << KEY_BYTES;
    case PAY_SYMBOL: return 1u << KEY_SYMBOL;
    case PAY_FIELD: return 1u << KEY_FIELD;
    case PAY_LABEL: return 1u << KEY_LABEL;
    case PAY_BUILTIN: return 1u << KEY_BUILTIN;
    case PAY_NODE: return 1u << KEY_D;
    case PAY_NONE: break;
    }
    return 0;
}

static bool isMember(const Node *x, uint8_t slot) {
    bool isStatement = nodeIsStatement(x);
    switch ((NodeSlot)slot) {
    case SLOT_EXPR: case SLOT_EXPR_OPT: case SLOT_EXPRS: return !isStatement && x->kind != EX_RANGE;
    case SLOT_STMT_OPT: case SLOT_STMTS: return isStatement && x->kind != ST_ARM;
    case SLOT_MEMBERS: return !isStatement;
    case SLOT_ARMS: return x->kind == ST_ARM;
    case SLOT_TARGETS: return x->kind == ST_EMPTY || (!isStatement && x->kind != EX_RANGE);
    case SLOT_NONE: break;
    }
    return false;
}

static bool checkChild(TreeReader *r, const NodeFrame *f, unsigned i, uint8_t slot) {
    static const char *const names[] = {"a", "b", "c"};
    const Node *child = i < nodeForms[f->node->kind].childCount ? *nodeChild(f->node, i) : NULL;
    bool isGiven = (f->seen & 1u << (KEY_A + i)) != 0;
    if (isGiven && (slot == SLOT_NONE || f->isArray[i] != slotIsList(slot))) {
        return jsonFail(&r->lex, 0, "'%s' of '%s' must be %s", names[i], nodeShapes[f->node->kind].name,
                        slot == SLOT_NONE ? "absent" : slotIsList(slot) ? "an array" : "a node");
    }
    if (slot == SLOT_EXPR && child == NULL) {
        return jsonFail(&r->lex, 0, "'%s' of '%s' is missing", names[i], nodeShapes[f->node->kind].name);
    }
    for (; child != NULL; child = child->next) {
        if (!isMember(child, slot)) {
            return jsonFail(&r->lex, child->pos, "'%s' cannot stand in '%s' of '%s'", nodeShapes[child->kind].name, names[i],
                            nodeShapes[f->node->kind].name);
        }
    }
    return true;
}

static bool finishField(TreeReader *r, NodeFrame *f) {
    const Type *record = f->node->a->type;
    Name *name = f->field != NULL ? nameIntern(&r->c->names, f->field, f->fieldLength) : NULL;
    if (record == NULL || record->kind != TYPE_RECORD) return jsonFail(&r->lex, 0, "'field' of something that is not a record");
    f->node->field = name != NULL ? typeFindField(record, name) : NULL;
    return f->node->field != NULL || jsonFail(&r->lex, 0, "the record has no such field");
}

/* The object of f closed: shape and payload. */
static bool finishNode(TreeReader *r, NodeFrame *f) {
    Node *x = f->node;
    if ((f->seen & 1u << KEY_KIND) == 0) return jsonFail(&r->lex, 0, "node without 'kind'");
    const NodeShape *shape = &nodeShapes[x->kind];
    const NameTable *ops = nodeOpNames(x->kind);
    uint32_t payloads = 1u << KEY_INT | 1u << KEY_REAL | 1u << KEY_BYTES | 1u << KEY_SYMBOL | 1u << KEY_FIELD | 1u << KEY_LABEL |
                        1u << KEY_BUILTIN | 1u << KEY_D;
    uint32_t wanted = payloadKey(shape->payload), given = f->seen & payloads;
    if (shape->payload == PAY_WIDTH && (x->flags & NF_SHR_WIDTH) == 0) wanted = 0;
    if (given != wanted) return jsonFail(&r->lex, 0, "node '%s' has the wrong attributes", shape->name);
    if ((ops != NULL) != (f->op != NULL)) return jsonFail(&r->lex, 0, "node '%s' %s an 'op'", shape->name, ops != NULL ? "needs" : "has no");
    if (ops != NULL) {
        int op = nameTableFind(ops, f->op, f->opLength);
        if (op < 0) return jsonFail(&r->lex, 0, "unknown operator");
        x->op = (uint8_t)op;
    }
    for (unsigned i = 0; i < 3; i++) {
        if (!checkChild(r, f, i, shape->slots[i])) return false;
    }
    if (nodeIsStatement(x) ? x->type != NULL : x->type == NULL) {
        return jsonFail(&r->lex, 0, "node '%s' %s a 'type'", shape->name, nodeIsStatement(x) ? "has no" : "needs");
    }
    if (shape->payload == PAY_NODE) {
        if (f->d == NULL || f->isArray[3] || nodeIsStatement(f->d)) return jsonFail(&r->lex, 0, "'d' of '%s' must be an expression", shape->name);
        x->d = f->d;
    }
    return shape->payload != PAY_FIELD || finishField(r, f);
}

/* Hangs a complete node where it belongs in its parent. */
static void attach(NodeFrame *parent, Node *x) {
    unsigned i = 0;
    if (parent->tail != NULL) {
        *parent->tail = x;
        parent->tail = &x->next;
        return;
    }
    while (i < 4 && (parent->seen & 1u << (31 - i)) == 0) i++; /* the child that is being read */
    if (i < 3) *nodeChild(parent->node, i) = x;
    else parent->d = x;
}

/* A child key was read: its value is a node or an array of nodes. */
static bool openChild(TreeReader *r, NodeStack *s, unsigned i) {
    NodeFrame *f = &s->frames[s->depth - 1];
    f->seen = (f->seen & 0x0FFFFFFF) | 1u << (31 - i);
    JsonEvent event = jsonNext(&r->lex);
    if (event == JSON_OBJECT) return pushFrame(r, s) != NULL;
    if (event != JSON_ARRAY || i == 3) return jsonFail(&r->lex, 0, "expected a node");
    f->isArray[i] = true;
    f->tail = nodeChild(f->node, i);
    return true;
}

Node *readNode(TreeReader *r, bool isStatement) {
    NodeStack s = {r->frames, 0};
    if (!readExpect(r, JSON_OBJECT, "a node") || pushFrame(r, &s) == NULL) return NULL;
    for (;;) {
        NodeFrame *f = &s.frames[s.depth - 1];
        JsonEvent event = jsonNext(&r->lex);
        if (f->tail != NULL && event == JSON_OBJECT) {
            if (pushFrame(r, &s) == NULL) return NULL;
        } else if (f->tail != NULL && event == JSON_ARRAY_END) {
            f->tail = NULL;
        } else if (f->tail == NULL && event == JSON_KEY) {
            int key = nameTableFind(&nodeKeys, r->lex.text, r->lex.length);
            if (key < 0) return (void)readUnknown(r), NULL;
            if (!readOnce(r, &f->seen, (unsigned)key)) return NULL;
            if (key < KEY_A) readAttribute(r, f, (NodeKey)key);
            else if (!openChild(r, &s, (unsigned)key - KEY_A)) return NULL;
        } else if (f->tail == NULL && event == JSON_OBJECT_END) {
            Node *x = f->node;
            if (!finishNode(r, f)) return NULL;
            if (--s.depth > 0) {
                attach(&s.frames[s.depth - 1], x);
                continue;
            }
            if (nodeIsStatement(x) == isStatement && x->kind != ST_ARM && x->kind != EX_RANGE) return x;
            (void)jsonFail(&r->lex, x->pos, "'%s' cannot stand here", nodeShapes[x->kind].name);
            return NULL;
        } else {
            (void)jsonFail(&r->lex, 0, "expected a node");
            return NULL;
        }
        if (r->lex.failed) return NULL;
    }
}
