.pasm 1 0
.module s0
.main f0
.hash 0x0000000000000000
.string s0 "m"
.string s1 "text \x00 \"quoted\""
.source s0
.type t13 sig
.type t14 sig result=i64
.param i64
.type t15 record align=8 size=24 length=20
.field 0 v:5 s0
.field 8 i64 s0
.field 16 string s0
.type t16 array align=4 elem=t5 size=40 length=10
.type t17 array align=4 elem=t16 size=160 length=4
.type t18 box align=8 elem=t15 size=24
.type t19 dyn align=8 elem=t5 size=8
.type t20 closure align=8 elem=t14 size=8
.type t21 env align=8 size=32
.field 0 byref:5 s0
.field 8 slice:5 s0
.field 24 i64 s0
.type t22 array flags=1 align=8 elem=t7 size=32 length=4
.type t23 array align=1 elem=t2 size=8 length=8
.type t24 sig
.param byref:5
.type t25 sig result=i64
.param i64
.param v:21
.type t26 record align=8 size=24 length=16
.field 0 v:2 s0
.field 8 i64 s0
.field 8 f64 s0
.field 16 v:5 s0
.type t27 array align=8 elem=t10 size=16 length=2
.type t28 sig
.param slice:2
.param i64
.type t29 box align=8 elem=t5 size=4
.type t30 sig result=string
.param any
.param f64
.type t31 dyn align=8 elem=t10 size=8
.type t32 array flags=1 align=8 elem=t7 size=8 length=1
.type t33 record align=8 size=48 length=44
.field 0 v:16 s0
.field 40 v:8 s0
.field 44 v:3 s0
.type t34 closure align=8 elem=t13 size=8
.global @0 t7 s0
.global @8 t15 s0
.global @32 t12 s0
.global @40 t33 s0
.export s0 kind=0 index=0 reserved=0 hash=0x0000000000000000
.func f0 s0 sig=t13 regs=8 line=1
.local any
.handler catch A0 B0 B0 0
.handler catch A1 B1 B1 0
.handler catch A2 B2 B2 0
.handler catch A3 B3 B3 0
.handler catch A4 B4 B4 0
.handler catch A5 B5 B5 0
.handler catch A6 B6 B6 0
.handler catch A7 B7 B7 0
.handler catch A8 B8 B8 0
.handler catch A9 B9 B9 0
.handler catch A10 B10 B10 0
.handler catch A11 B11 B11 0
.handler catch A12 B12 B12 0
.handler catch A13 B13 B13 0
.handler catch A14 B14 B14 0
.handler catch A15 B15 B15 0
.handler catch A16 B16 B16 0
.handler catch A17 B17 B17 0
.handler catch A18 B18 B18 0
.handler catch A19 B19 B19 0
.handler catch A20 B20 B20 0
.handler catch A21 B21 B21 0
.handler catch A22 B22 B22 0
.handler catch A23 B23 B23 0
.handler catch A24 B24 B24 0
.handler catch A25 B25 B25 0
.handler catch A26 B26 B26 0
.handler catch A27 B27 B27 0
.handler catch A28 B28 B28 0
.handler catch A29 B29 B29 0
.handler catch A30 B30 B30 0
.handler catch A31 B31 B31 0
.handler catch A32 B32 B32 0
.handler catch A33 B33 B33 0
.handler catch A34 B34 B34 0
.handler catch A35 B35 B35 0
.handler catch A36 B36 B36 0
.handler catch A37 B37 B37 0
.handler catch A38 B38 B38 0
.handler catch A39 B39 B39 0
.handler catch A40 B40 B40 0
.handler catch A41 B41 B41 0
.handler catch A42 B42 B42 0
.handler catch A43 B43 B43 0
.handler catch A44 B44 B44 0
.handler catch A45 B45 B45 0
.handler catch A46 B46 B46 0
.handler catch A47 B47 B47 0
.handler catch A48 B48 B48 0
.handler catch A49 B49 B49 0
.handler catch A50 B50 B50 0
.handler catch A51 B51 B51 0
.handler catch A52 B52 B52 0
.handler catch A53 B53 B53 0
.handler catch A54 B54 B54 0
.handler catch A55 B55 B55 0
.handler catch A56 B56 B56 0
.handler catch A57 B57 B57 0
.handler catch A58 B58 B58 0
.handler catch A59 B59 B59 0
.handler catch A60 B60 B60 0
.handler catch A61 B61 B61 0
 CLEAR r0, 1
A0:
 CALL r2, f6
B0:
 NOP
A1:
 CALL r2, f7
B1:
 NOP
A2:
 CALL r2, f8
B2:
 NOP
A3:
 CALL r2, f9
B3:
 NOP
A4:
 CALL r2, f10
B4:
 NOP
A5:
 CALL r2, f11
B5:
 NOP
A6:
 CALL r2, f12
B6:
 NOP
A7:
 CALL r2, f13
B7:
 NOP
A8:
 CALL r2, f14
B8:
 NOP
A9:
 CALL r2, f15
B9:
 NOP
A10:
 CALL r2, f16
B10:
 NOP
A11:
 CALL r2, f17
B11:
 NOP
A12:
 CALL r2, f18
B12:
 NOP
A13:
 CALL r2, f19
B13:
 NOP
A14:
 CALL r2, f20
B14:
 NOP
A15:
 CALL r2, f21
B15:
 NOP
A16:
 CALL r2, f22
B16:
 NOP
A17:
 CALL r2, f23
B17:
 NOP
A18:
 CALL r2, f24
B18:
 NOP
A19:
 CALL r2, f25
B19:
 NOP
A20:
 CALL r2, f26
B20:
 NOP
A21:
 CALL r2, f27
B21:
 NOP
A22:
 CALL r2, f28
B22:
 NOP
A23:
 CALL r2, f29
B23:
 NOP
A24:
 CALL r2, f30
B24:
 NOP
A25:
 CALL r2, f31
B25:
 NOP
A26:
 CALL r2, f32
B26:
 NOP
A27:
 CALL r2, f33
B27:
 NOP
A28:
 CALL r2, f34
B28:
 NOP
A29:
 CALL r2, f35
B29:
 NOP
A30:
 CALL r2, f36
B30:
 NOP
A31:
 CALL r2, f37
B31:
 NOP
A32:
 CALL r2, f38
B32:
 NOP
A33:
 CALL r2, f39
B33:
 NOP
A34:
 CALL r2, f40
B34:
 NOP
A35:
 CALL r2, f41
B35:
 NOP
A36:
 CALL r2, f42
B36:
 NOP
A37:
 CALL r2, f43
B37:
 NOP
A38:
 CALL r2, f44
B38:
 NOP
A39:
 CALL r2, f45
B39:
 NOP
A40:
 CALL r2, f46
B40:
 NOP
A41:
 CALL r2, f47
B41:
 NOP
A42:
 CALL r2, f48
B42:
 NOP
A43:
 CALL r2, f49
B43:
 NOP
A44:
 CALL r2, f50
B44:
 NOP
A45:
 CALL r2, f51
B45:
 NOP
A46:
 CALL r2, f52
B46:
 NOP
A47:
 CALL r2, f53
B47:
 NOP
A48:
 CALL r2, f54
B48:
 NOP
A49:
 CALL r2, f55
B49:
 NOP
A50:
 CALL r2, f56
B50:
 NOP
A51:
 CALL r2, f57
B51:
 NOP
A52:
 CALL r2, f58
B52:
 NOP
A53:
 CALL r2, f59
B53:
 NOP
A54:
 CALL r2, f60
B54:
 NOP
A55:
 CALL r2, f61
B55:
 NOP
A56:
 CALL r2, f62
B56:
 NOP
A57:
 CALL r2, f63
B57:
 NOP
A58:
 CALL r2, f64
B58:
 NOP
A59:
 CALL r2, f65
B59:
 NOP
A60:
 CALL r2, f66
B60:
 NOP
A61:
 CALL r2, f67
B61:
 NOP
 RET
.end
.func f1 s0 sig=t14 regs=1 line=1
.local i64
 RETV r0
.end
.func f2 s0 sig=t24 regs=1 line=1
.local byref:5
 RET
.end
.func f3 s0 sig=t25 regs=2 envparams=1 line=1
.local i64
.local v:21
 RETV r0
.end
.func f4 s0 sig=t28 regs=3 line=1
.local slice:2
.local slice2:2
.local i64
 RET
.end
.func f5 s0 sig=t30 regs=3 line=1
.local any
.local f64
 NIL r2, t10
 RETV r2
.end
.func f6 s0 sig=t13 regs=24 line=0
.local string
 LDSTR r0, s1
 RET
.end
.func f7 s0 sig=t13 regs=24 line=1
.line 0 1
 NOP
.line 0 2
 RET
.end
.func f8 s0 sig=t13 regs=24 line=2
.local agg:15
.local body:15 * 2
.local slice:5
.local slice2:5
.local byref:5
.local agg:2
.local v:21
 RET
.end
.func f9 s0 sig=t13 regs=24 line=3
.local any
.handler catch A B C 0
.handler goto A B C 7
 CLEAR r0, 1
A:
 NOP
B:
 RET
C:
 RET
.end
.func f10 s0 sig=t13 regs=24 line=4
.local any
.handler catch A B A 0
 CLEAR r0, 1
A:
 RET
B:
.end
.func f11 s0 sig=t13 regs=24 line=5
.local any
.handler catch 0 1 0 0
 RET
.end
.func f12 s0 sig=t13 regs=24 line=6
 NOP
 RET
.end
.func f13 s0 sig=t13 regs=24 line=7
.local i64
 LDI64 r0, 5
 RET
.end
.func f14 s0 sig=t13 regs=24 line=8
.local i64
 CHKRNG r0, {-5, 5}
 RET
.end
.func f15 s0 sig=t13 regs=24 line=9
A:
 LOOP A
.end
.func f16 s0 sig=t13 regs=24 line=10
.local i64
 JT r0, A
 NOP
A:
 RET
.end
.func f17 s0 sig=t13 regs=24 line=11
.local i64
A:
 JEQ r0, r0, B
B:
 BEQ r0, r0, A
 RET
.end
.func f18 s0 sig=t13 regs=24 line=12
.local i64
 LDI r23, 5
 MOV r0, r23
 RET
.end
.func f19 s0 sig=t13 regs=24 line=13
.local i64
 LDI r5, 1
 MOV r0, r5
 RET
.end
.func f20 s0 sig=t13 regs=24 line=14
.local i64
 LDI r1, 1
 LDI r3, 2
 CALL r3, f1
 LDI r6, 3
 CALL r6, f1
 ADD r0, r3, r6
 ADD r0, r0, r1
 RET
.end
.func f21 s0 sig=t13 regs=24 line=15
.local i64
 LDI r3, 2
 CALL r3, f1
 LDI r7, 1
 MOV r0, r7
 RET
.end
.func f22 s0 sig=t13 regs=24 line=16
.local string
.local i64
 LDSTR r0, s0
 JT r1, A
A:
 SLEN r1, r0
 RET
.end
.func f23 s0 sig=t13 regs=24 line=17
.local string
.local i64
 JT r1, A
A:
 LDSTR r0, s0
 SLEN r1, r0
 RET
.end
.func f24 s0 sig=t13 regs=24 line=18
.local f64
.local i64
 FNEG r0, r0
 NEG r1, r1
 RET
.end
.func f25 s0 sig=t13 regs=24 line=19
.local i64
 ADD r0, r0, r0
 RET
.end
.func f26 s0 sig=t13 regs=24 line=20
.local f64
 FADD r0, r0, r0
 FMULADD r0, r0, r0
 RET
.end
.func f27 s0 sig=t13 regs=24 line=21
.local any
.local string
 LDSTR r1, s0
 MOV r0, r1
 RET
.end
.func f28 s0 sig=t13 regs=24 line=22
.local i64
.local file
 DIVI r0, r0, -2
 MODISOI r0, r0, 1
 SHLI r0, r0, 63
 STDFILE r1, 2
 TRAP 201
.end
.func f29 s0 sig=t13 regs=24 line=23
.local byref:5
.local v:21
 CLEAR r1, 1
 GADDR r5, @40
 LEAM r6, r5, {t5, 4}
 MOV r0, r6
 MOV r7, r1
 RET
.end
.func f30 s0 sig=t13 regs=24 line=24
.local any
.local v:18
.local i64
 CLEAR r0, 2
 REQ r2, r0, r1
 RISNIL r2, r0
 JNIL r1, A
A:
 RAISE r0
.end
.func f31 s0 sig=t13 regs=24 line=25
.local i64
 GADDR r5, @0
 LDMX64 r0, r5, 0
 RET
.end
.func f32 s0 sig=t13 regs=24 line=26
.local i64
 GADDR r5, @0
 SLICEV r6, r5
 MOVS r8, r6
 SLICEN r0, r8
 RET
.end
.func f33 s0 sig=t13 regs=24 line=27
.local string
.local i64
 LDSTR r0, s0
 SLEN r1, r0
 SHARE r0
 RET
.end
.func f34 s0 sig=t13 regs=24 line=28
.local v:18
.local i64
 NEW r0, t18
 LDRI32 r1, r0, 0
 DEREF r5, r0
 DISPOSE r0
 RET
.end
.func f35 s0 sig=t13 regs=24 line=29
.local v:19
.local i64
 NEWDYN r0, r1, {t19}
 SETLEN r0, r1, {t19}
 DYNLEN r1, r0
 LDDI32 r1, r0, r1
 RET
.end
.func f36 s0 sig=t13 regs=24 line=30
.local file
 GADDR r5, @32
 FILEREF r0, r5, {t5, 0}
 FILEBUF r6, r0, {t5}
 RET
.end
.func f37 s0 sig=t13 regs=24 line=31
.local any
 NIL r0, t18
 NEW r0, t18
 CAST r5, r0, {t20}
 RET
.end
.func f38 s0 sig=t13 regs=24 line=32
.local i64
 GADDR r5, @8
 GADDR r6, @40
 ZERO r5, {24, t15}
 LEAM r7, r6, {t16, 0}
 LEAX r8, r7, r0, {10, 1}, {4}
 RET
.end
.func f39 s0 sig=t13 regs=24 line=33
.local i64
 GADDR r5, @0
 SLICEV r6, r5
 SUBSLICE r8, r6, r0, {r0, 8}
 RET
.end
.func f40 s0 sig=t13 regs=24 line=34
.local i64
 GADDR r6, @40
 LEAM r7, r6, {t16, 0}
 LDXI32 r0, r7, r0, {10, -3}
 RET
.end
.func f41 s0 sig=t13 regs=24 line=35
.local i64
.local agg:17
.local body:17 * 19
 CLEAR r1, 20
 LEAF r22, r1
 STX232 r0, r22, r0, {4, 0}, {10, 0}, {r0}
 RET
.end
.func f42 s0 sig=t13 regs=24 line=36
.local i64
.local string
.local v:31
 CLEAR r1, 2
 STDX64 r1, r2, r0
 LDDX64 r1, r2, r0
 RET
.end
.func f43 s0 sig=t13 regs=24 line=37
.local i64
.local f64
 GADDR r6, @40
 LDMI32 r0, r6, 36
 LDMF32 r1, r6, 40
 LDMI16 r0, r6, 44
 LDGI32 r0, @44
 RET
.end
.func f44 s0 sig=t13 regs=24 line=38
.local i64
.local f64
.local agg:26
.local body:26 * 2
 CLEAR r2, 3
 LEAF r5, r2
 LDMX64 r0, r5, 8
 LDMX64 r1, r5, 8
 LDMX64 r6, r5, 8
 FADD r1, r6, r6
 ADD r0, r6, r6
 STMX64 r6, r5, 8
 STMX64 r1, r5, 8
 LDMI32 r0, r5, 12
 RET
.end
.func f45 s0 sig=t13 regs=24 line=39
.local string
 CLEAR r0, 1
 GADDR r6, @8
 STMX64 r0, r6, 16
 LDMX64 r0, r6, 16
 STGX64 r0, @24
 RET
.end
.func f46 s0 sig=t13 regs=24 line=40
.local i64
 GADDR r6, @40
 LDGX64 r0, @16
 STGX64 r0, @0
 RET
.end
.func f47 s0 sig=t13 regs=24 line=41
 GADDR r6, @40
 LEAM r7, r6, {t16, 0}
 LEAM r8, r6, {t5, 12}
 LEAM r9, r7, {t5, 8}
 LEAM r9, r6, {t33, 0}
 RET
.end
.func f48 s0 sig=t13 regs=24 line=42
.local agg:26
.local body:26 * 2
 CLEAR r0, 3
 LEAF r5, r0
 LEAM r6, r5, {t9, 8}
 LEAM r7, r5, {t7, 8}
 RET
.end
.func f49 s0 sig=t13 regs=24 line=43
 GADDR r5, @8
 GADDR r6, @8
 COPY r5, r6, {24, t15}
 RET
.end
.func f50 s0 sig=t13 regs=24 line=44
.local agg:17
.local body:17 * 19
 CLEAR r0, 20
 LEAF r20, r0
 SLICEA r21, r20, {t5, 40}
 SLICEA r21, r20, {t16, 4}
 SLICEA r21, r20, {t2, 160}
 RET
.end
.func f51 s0 sig=t13 regs=24 line=45
.local i64
 GADDR r5, @40
 CMPMEM r0, r5, r5, {48, t33}
 RET
.end
.func f52 s0 sig=t13 regs=24 line=46
.local agg:23
.local string
 CLEAR r0, 2
 LEAF r5, r0
 SFROMA r1, r5, {8, t23}
 STOA r5, r1, {8, t23}
 SLICEA r6, r5, {t2, 8}
 SFROMS r1, r6
 RET
.end
.func f53 s0 sig=t13 regs=24 line=47
.local agg:22
.local body:22 * 3
.local i64
 CLEAR r0, 4
 LEAF r5, r0
 SETUNI r5, r5, r5, {32, t22}
 SETADD r5, r4, r4, {32, t22}
 SETIN r4, r4, r5, {32, t22}
 RET
.end
.func f54 s0 sig=t13 regs=24 line=48
.local i64
.local any
.local agg:15
.local body:15 * 2
.local f64
 CLEAR r0, 6
 CLEAR r2, 3
 RET
.end
.func f55 s0 sig=t13 regs=24 line=49
.local agg:15
.local body:15 * 2
 CLEAR r0, 3
 LEAF r5, r0
 RET
.end
.func f56 s0 sig=t13 regs=24 line=50
.local i64
.local i64
.local i64
 LDI r0, 1
 LDI r1, 9
A:
 ADD r2, r2, r0
 FORUP r0, r1, A
 LDI r0, 5
B:
 FORDOWN r0, r1, B
 RET
.end
.func f57 s0 sig=t13 regs=24 line=51
.local i64
.local i64
.local i64
A:
 ADD r2, r2, r0
 FORUPL r0, r1, A
B:
 NOP
 FORDOWNL r0, r1, B
 RET
.end
.func f58 s0 sig=t13 regs=24 line=52
.local i64
 LDI r2, 1
 CALL r2, f1
 LDI r23, 1
 CALL r23, f1
 RET
.end
.func f59 s0 sig=t13 regs=24 line=53
.local string
.local file
 CLEAR r0, 2
 GADDR r9, @0
 SLICEA r5, r9, {t2, 8}
 LDI r7, 1
 CALL r5, f4
 MOV r5, r0
 LDF64 r6, 0x0
 CALL r5, f5
 MOV r5, r1
 MOV r6, r0
 LDI r7, 1
 LDI r8, 1
 CALLB r5, write_str
 RET
.end
.func f60 s0 sig=t13 regs=24 line=54
.local v:20
.local i64
 FNREF r0, f1
 LDI r5, 1
 CALLC r5, r0, {t14}
 MOV r1, r5
 RET
.end
.func f61 s0 sig=t13 regs=24 line=55
.local v:20
.local v:21
 CLEAR r1, 1
 FNREF r0, f1
 MKCLOS r0, f3, {1, r1}
 RET
.end
.func f62 s0 sig=t13 regs=24 line=56
.local v:20
.local v:21
 CLEAR r1, 1
 MOV r5, r1
 MKCLOS r0, f3, {1, r5}
 RET
.end
.func f63 s0 sig=t13 regs=4 envreg=0 line=57
.local v:21
 CLEAR r0, 1
 NEWENV r0, t21
 RETE r0
.end
.func f64 s0 sig=t13 regs=4 envreg=1 line=58
.local i64
.local v:21
 LDI r0, 1
 CLEAR r1, 1
 NEWENV r1, t21
 JT r0, A
A:
 RETE r1
.end
.func f65 s0 sig=t13 regs=9 envreg=0 line=59
.local v:21
.local agg:5
 CLEAR r0, 2
 NEWENV r0, t21
 LEAF r5, r1
 STENV r5, r0, 0
 LDENV r6, r0, 0
 RETE r0
.end
.func f66 s0 sig=t13 regs=80 line=60
.local i64 * 70
A:
 CLEAR r2, 66
 FORUP r0, r1, A
 RET
.end
.func f67 s0 sig=t13 regs=12 envreg=0 line=61
.local v:21
.local agg:16
.local body:16 * 4
.local i64
 CLEAR r0, 7
 NEWENV r0, t21
 LEAF r7, r1
 SLICEA r8, r7, {t5, 10}
 STENV r8, r0, 1
 LDENV r10, r0, 1
 SLICEN r6, r10
 STRX64 r6, r0, 24
 RETE r0
.end
