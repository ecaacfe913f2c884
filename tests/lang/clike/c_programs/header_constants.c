#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <limits.h>
#include <float.h>
#include <stdint.h>
#include <inttypes.h>
#include <errno.h>
#include <math.h>
#include <time.h>
#include <signal.h>
#include <wchar.h>
#include <stddef.h>
#include <stdbool.h>
#include <sys/types.h>
#include <uchar.h>
int main(void) {
#ifndef CHAR_BIT
printf("missing CHAR_BIT\n");
#elif 1
printf("CHAR_BIT %lld %d\n", (long long)(CHAR_BIT), (CHAR_BIT) > 0);
#endif
#ifndef SCHAR_MIN
printf("missing SCHAR_MIN\n");
#elif 1
printf("SCHAR_MIN %lld %d\n", (long long)(SCHAR_MIN), (SCHAR_MIN) > 0);
#endif
#ifndef SCHAR_MAX
printf("missing SCHAR_MAX\n");
#elif 1
printf("SCHAR_MAX %lld %d\n", (long long)(SCHAR_MAX), (SCHAR_MAX) > 0);
#endif
#ifndef UCHAR_MAX
printf("missing UCHAR_MAX\n");
#elif 1
printf("UCHAR_MAX %lld %d\n", (long long)(UCHAR_MAX), (UCHAR_MAX) > 0);
#endif
#ifndef CHAR_MIN
printf("missing CHAR_MIN\n");
#elif 1
printf("CHAR_MIN %lld %d\n", (long long)(CHAR_MIN), (CHAR_MIN) > 0);
#endif
#ifndef CHAR_MAX
printf("missing CHAR_MAX\n");
#elif 1
printf("CHAR_MAX %lld %d\n", (long long)(CHAR_MAX), (CHAR_MAX) > 0);
#endif
#ifndef SHRT_MIN
printf("missing SHRT_MIN\n");
#elif 1
printf("SHRT_MIN %lld %d\n", (long long)(SHRT_MIN), (SHRT_MIN) > 0);
#endif
#ifndef SHRT_MAX
printf("missing SHRT_MAX\n");
#elif 1
printf("SHRT_MAX %lld %d\n", (long long)(SHRT_MAX), (SHRT_MAX) > 0);
#endif
#ifndef USHRT_MAX
printf("missing USHRT_MAX\n");
#elif 1
printf("USHRT_MAX %lld %d\n", (long long)(USHRT_MAX), (USHRT_MAX) > 0);
#endif
#ifndef INT_MIN
printf("missing INT_MIN\n");
#elif 1
printf("INT_MIN %lld %d\n", (long long)(INT_MIN), (INT_MIN) > 0);
#endif
#ifndef INT_MAX
printf("missing INT_MAX\n");
#elif 1
printf("INT_MAX %lld %d\n", (long long)(INT_MAX), (INT_MAX) > 0);
#endif
#ifndef UINT_MAX
printf("missing UINT_MAX\n");
#elif 1
printf("UINT_MAX %lld %d\n", (long long)(UINT_MAX), (UINT_MAX) > 0);
#endif
#ifndef LONG_MIN
printf("missing LONG_MIN\n");
#elif 1
printf("LONG_MIN %lld %d\n", (long long)(LONG_MIN), (LONG_MIN) > 0);
#endif
#ifndef LONG_MAX
printf("missing LONG_MAX\n");
#elif 1
printf("LONG_MAX %lld %d\n", (long long)(LONG_MAX), (LONG_MAX) > 0);
#endif
#ifndef ULONG_MAX
printf("missing ULONG_MAX\n");
#elif 1
printf("ULONG_MAX %lld %d\n", (long long)(ULONG_MAX), (ULONG_MAX) > 0);
#endif
#ifndef LLONG_MIN
printf("missing LLONG_MIN\n");
#elif 1
printf("LLONG_MIN %lld %d\n", (long long)(LLONG_MIN), (LLONG_MIN) > 0);
#endif
#ifndef LLONG_MAX
printf("missing LLONG_MAX\n");
#elif 1
printf("LLONG_MAX %lld %d\n", (long long)(LLONG_MAX), (LLONG_MAX) > 0);
#endif
#ifndef ULLONG_MAX
printf("missing ULLONG_MAX\n");
#elif 1
printf("ULLONG_MAX %lld %d\n", (long long)(ULLONG_MAX), (ULLONG_MAX) > 0);
#endif
#ifndef MB_LEN_MAX
printf("missing MB_LEN_MAX\n");
#elif 1
printf("MB_LEN_MAX %lld %d\n", (long long)(MB_LEN_MAX), (MB_LEN_MAX) > 0);
#endif
#ifndef INT8_MIN
printf("missing INT8_MIN\n");
#elif 1
printf("INT8_MIN %lld %d\n", (long long)(INT8_MIN), (INT8_MIN) > 0);
#endif
#ifndef INT16_MIN
printf("missing INT16_MIN\n");
#elif 1
printf("INT16_MIN %lld %d\n", (long long)(INT16_MIN), (INT16_MIN) > 0);
#endif
#ifndef INT32_MIN
printf("missing INT32_MIN\n");
#elif 1
printf("INT32_MIN %lld %d\n", (long long)(INT32_MIN), (INT32_MIN) > 0);
#endif
#ifndef INT64_MIN
printf("missing INT64_MIN\n");
#elif 1
printf("INT64_MIN %lld %d\n", (long long)(INT64_MIN), (INT64_MIN) > 0);
#endif
#ifndef INT8_MAX
printf("missing INT8_MAX\n");
#elif 1
printf("INT8_MAX %lld %d\n", (long long)(INT8_MAX), (INT8_MAX) > 0);
#endif
#ifndef INT16_MAX
printf("missing INT16_MAX\n");
#elif 1
printf("INT16_MAX %lld %d\n", (long long)(INT16_MAX), (INT16_MAX) > 0);
#endif
#ifndef INT32_MAX
printf("missing INT32_MAX\n");
#elif 1
printf("INT32_MAX %lld %d\n", (long long)(INT32_MAX), (INT32_MAX) > 0);
#endif
#ifndef INT64_MAX
printf("missing INT64_MAX\n");
#elif 1
printf("INT64_MAX %lld %d\n", (long long)(INT64_MAX), (INT64_MAX) > 0);
#endif
#ifndef UINT8_MAX
printf("missing UINT8_MAX\n");
#elif 1
printf("UINT8_MAX %lld %d\n", (long long)(UINT8_MAX), (UINT8_MAX) > 0);
#endif
#ifndef UINT16_MAX
printf("missing UINT16_MAX\n");
#elif 1
printf("UINT16_MAX %lld %d\n", (long long)(UINT16_MAX), (UINT16_MAX) > 0);
#endif
#ifndef UINT32_MAX
printf("missing UINT32_MAX\n");
#elif 1
printf("UINT32_MAX %lld %d\n", (long long)(UINT32_MAX), (UINT32_MAX) > 0);
#endif
#ifndef UINT64_MAX
printf("missing UINT64_MAX\n");
#elif 1
printf("UINT64_MAX %lld %d\n", (long long)(UINT64_MAX), (UINT64_MAX) > 0);
#endif
#ifndef INT_LEAST8_MIN
printf("missing INT_LEAST8_MIN\n");
#elif 1
printf("INT_LEAST8_MIN %lld %d\n", (long long)(INT_LEAST8_MIN), (INT_LEAST8_MIN) > 0);
#endif
#ifndef INT_LEAST16_MIN
printf("missing INT_LEAST16_MIN\n");
#elif 1
printf("INT_LEAST16_MIN %lld %d\n", (long long)(INT_LEAST16_MIN), (INT_LEAST16_MIN) > 0);
#endif
#ifndef INT_LEAST32_MIN
printf("missing INT_LEAST32_MIN\n");
#elif 1
printf("INT_LEAST32_MIN %lld %d\n", (long long)(INT_LEAST32_MIN), (INT_LEAST32_MIN) > 0);
#endif
#ifndef INT_LEAST64_MIN
printf("missing INT_LEAST64_MIN\n");
#elif 1
printf("INT_LEAST64_MIN %lld %d\n", (long long)(INT_LEAST64_MIN), (INT_LEAST64_MIN) > 0);
#endif
#ifndef INT_LEAST8_MAX
printf("missing INT_LEAST8_MAX\n");
#elif 1
printf("INT_LEAST8_MAX %lld %d\n", (long long)(INT_LEAST8_MAX), (INT_LEAST8_MAX) > 0);
#endif
#ifndef INT_LEAST16_MAX
printf("missing INT_LEAST16_MAX\n");
#elif 1
printf("INT_LEAST16_MAX %lld %d\n", (long long)(INT_LEAST16_MAX), (INT_LEAST16_MAX) > 0);
#endif
#ifndef INT_LEAST32_MAX
printf("missing INT_LEAST32_MAX\n");
#elif 1
printf("INT_LEAST32_MAX %lld %d\n", (long long)(INT_LEAST32_MAX), (INT_LEAST32_MAX) > 0);
#endif
#ifndef INT_LEAST64_MAX
printf("missing INT_LEAST64_MAX\n");
#elif 1
printf("INT_LEAST64_MAX %lld %d\n", (long long)(INT_LEAST64_MAX), (INT_LEAST64_MAX) > 0);
#endif
#ifndef UINT_LEAST8_MAX
printf("missing UINT_LEAST8_MAX\n");
#elif 1
printf("UINT_LEAST8_MAX %lld %d\n", (long long)(UINT_LEAST8_MAX), (UINT_LEAST8_MAX) > 0);
#endif
#ifndef UINT_LEAST16_MAX
printf("missing UINT_LEAST16_MAX\n");
#elif 1
printf("UINT_LEAST16_MAX %lld %d\n", (long long)(UINT_LEAST16_MAX), (UINT_LEAST16_MAX) > 0);
#endif
#ifndef UINT_LEAST32_MAX
printf("missing UINT_LEAST32_MAX\n");
#elif 1
printf("UINT_LEAST32_MAX %lld %d\n", (long long)(UINT_LEAST32_MAX), (UINT_LEAST32_MAX) > 0);
#endif
#ifndef UINT_LEAST64_MAX
printf("missing UINT_LEAST64_MAX\n");
#elif 1
printf("UINT_LEAST64_MAX %lld %d\n", (long long)(UINT_LEAST64_MAX), (UINT_LEAST64_MAX) > 0);
#endif
#ifndef INT_FAST8_MIN
printf("missing INT_FAST8_MIN\n");
#elif 1
printf("INT_FAST8_MIN %lld %d\n", (long long)(INT_FAST8_MIN), (INT_FAST8_MIN) > 0);
#endif
#ifndef INT_FAST16_MIN
printf("missing INT_FAST16_MIN\n");
#elif 1
printf("INT_FAST16_MIN %lld %d\n", (long long)(INT_FAST16_MIN), (INT_FAST16_MIN) > 0);
#endif
#ifndef INT_FAST32_MIN
printf("missing INT_FAST32_MIN\n");
#elif 1
printf("INT_FAST32_MIN %lld %d\n", (long long)(INT_FAST32_MIN), (INT_FAST32_MIN) > 0);
#endif
#ifndef INT_FAST64_MIN
printf("missing INT_FAST64_MIN\n");
#elif 1
printf("INT_FAST64_MIN %lld %d\n", (long long)(INT_FAST64_MIN), (INT_FAST64_MIN) > 0);
#endif
#ifndef INT_FAST8_MAX
printf("missing INT_FAST8_MAX\n");
#elif 1
printf("INT_FAST8_MAX %lld %d\n", (long long)(INT_FAST8_MAX), (INT_FAST8_MAX) > 0);
#endif
#ifndef INT_FAST16_MAX
printf("missing INT_FAST16_MAX\n");
#elif 1
printf("INT_FAST16_MAX %lld %d\n", (long long)(INT_FAST16_MAX), (INT_FAST16_MAX) > 0);
#endif
#ifndef INT_FAST32_MAX
printf("missing INT_FAST32_MAX\n");
#elif 1
printf("INT_FAST32_MAX %lld %d\n", (long long)(INT_FAST32_MAX), (INT_FAST32_MAX) > 0);
#endif
#ifndef INT_FAST64_MAX
printf("missing INT_FAST64_MAX\n");
#elif 1
printf("INT_FAST64_MAX %lld %d\n", (long long)(INT_FAST64_MAX), (INT_FAST64_MAX) > 0);
#endif
#ifndef UINT_FAST8_MAX
printf("missing UINT_FAST8_MAX\n");
#elif 1
printf("UINT_FAST8_MAX %lld %d\n", (long long)(UINT_FAST8_MAX), (UINT_FAST8_MAX) > 0);
#endif
#ifndef UINT_FAST16_MAX
printf("missing UINT_FAST16_MAX\n");
#elif 1
printf("UINT_FAST16_MAX %lld %d\n", (long long)(UINT_FAST16_MAX), (UINT_FAST16_MAX) > 0);
#endif
#ifndef UINT_FAST32_MAX
printf("missing UINT_FAST32_MAX\n");
#elif 1
printf("UINT_FAST32_MAX %lld %d\n", (long long)(UINT_FAST32_MAX), (UINT_FAST32_MAX) > 0);
#endif
#ifndef UINT_FAST64_MAX
printf("missing UINT_FAST64_MAX\n");
#elif 1
printf("UINT_FAST64_MAX %lld %d\n", (long long)(UINT_FAST64_MAX), (UINT_FAST64_MAX) > 0);
#endif
#ifndef INTPTR_MIN
printf("missing INTPTR_MIN\n");
#elif 1
printf("INTPTR_MIN %lld %d\n", (long long)(INTPTR_MIN), (INTPTR_MIN) > 0);
#endif
#ifndef INTPTR_MAX
printf("missing INTPTR_MAX\n");
#elif 1
printf("INTPTR_MAX %lld %d\n", (long long)(INTPTR_MAX), (INTPTR_MAX) > 0);
#endif
#ifndef UINTPTR_MAX
printf("missing UINTPTR_MAX\n");
#elif 1
printf("UINTPTR_MAX %lld %d\n", (long long)(UINTPTR_MAX), (UINTPTR_MAX) > 0);
#endif
#ifndef INTMAX_MIN
printf("missing INTMAX_MIN\n");
#elif 1
printf("INTMAX_MIN %lld %d\n", (long long)(INTMAX_MIN), (INTMAX_MIN) > 0);
#endif
#ifndef INTMAX_MAX
printf("missing INTMAX_MAX\n");
#elif 1
printf("INTMAX_MAX %lld %d\n", (long long)(INTMAX_MAX), (INTMAX_MAX) > 0);
#endif
#ifndef UINTMAX_MAX
printf("missing UINTMAX_MAX\n");
#elif 1
printf("UINTMAX_MAX %lld %d\n", (long long)(UINTMAX_MAX), (UINTMAX_MAX) > 0);
#endif
#ifndef PTRDIFF_MIN
printf("missing PTRDIFF_MIN\n");
#elif 1
printf("PTRDIFF_MIN %lld %d\n", (long long)(PTRDIFF_MIN), (PTRDIFF_MIN) > 0);
#endif
#ifndef PTRDIFF_MAX
printf("missing PTRDIFF_MAX\n");
#elif 1
printf("PTRDIFF_MAX %lld %d\n", (long long)(PTRDIFF_MAX), (PTRDIFF_MAX) > 0);
#endif
#ifndef SIG_ATOMIC_MIN
printf("missing SIG_ATOMIC_MIN\n");
#elif 1
printf("SIG_ATOMIC_MIN %lld %d\n", (long long)(SIG_ATOMIC_MIN), (SIG_ATOMIC_MIN) > 0);
#endif
#ifndef SIG_ATOMIC_MAX
printf("missing SIG_ATOMIC_MAX\n");
#elif 1
printf("SIG_ATOMIC_MAX %lld %d\n", (long long)(SIG_ATOMIC_MAX), (SIG_ATOMIC_MAX) > 0);
#endif
#ifndef SIZE_MAX
printf("missing SIZE_MAX\n");
#elif 1
printf("SIZE_MAX %lld %d\n", (long long)(SIZE_MAX), (SIZE_MAX) > 0);
#endif
#ifndef WCHAR_MIN
printf("missing WCHAR_MIN\n");
#elif 1
printf("WCHAR_MIN %lld %d\n", (long long)(WCHAR_MIN), (WCHAR_MIN) > 0);
#endif
#ifndef WCHAR_MAX
printf("missing WCHAR_MAX\n");
#elif 1
printf("WCHAR_MAX %lld %d\n", (long long)(WCHAR_MAX), (WCHAR_MAX) > 0);
#endif
#ifndef WINT_MIN
printf("missing WINT_MIN\n");
#elif 1
printf("WINT_MIN %lld %d\n", (long long)(WINT_MIN), (WINT_MIN) > 0);
#endif
#ifndef WINT_MAX
printf("missing WINT_MAX\n");
#elif 1
printf("WINT_MAX %lld %d\n", (long long)(WINT_MAX), (WINT_MAX) > 0);
#endif
#ifndef FLT_RADIX
printf("missing FLT_RADIX\n");
#elif 1
printf("FLT_RADIX %lld %d\n", (long long)(FLT_RADIX), (FLT_RADIX) > 0);
#endif
#ifndef FLT_MANT_DIG
printf("missing FLT_MANT_DIG\n");
#elif 1
printf("FLT_MANT_DIG %lld %d\n", (long long)(FLT_MANT_DIG), (FLT_MANT_DIG) > 0);
#endif
#ifndef DBL_MANT_DIG
printf("missing DBL_MANT_DIG\n");
#elif 1
printf("DBL_MANT_DIG %lld %d\n", (long long)(DBL_MANT_DIG), (DBL_MANT_DIG) > 0);
#endif
#ifndef LDBL_MANT_DIG
printf("missing LDBL_MANT_DIG\n");
#elif 1
printf("LDBL_MANT_DIG %lld %d\n", (long long)(LDBL_MANT_DIG), (LDBL_MANT_DIG) > 0);
#endif
#ifndef FLT_DIG
printf("missing FLT_DIG\n");
#elif 1
printf("FLT_DIG %lld %d\n", (long long)(FLT_DIG), (FLT_DIG) > 0);
#endif
#ifndef DBL_DIG
printf("missing DBL_DIG\n");
#elif 1
printf("DBL_DIG %lld %d\n", (long long)(DBL_DIG), (DBL_DIG) > 0);
#endif
#ifndef LDBL_DIG
printf("missing LDBL_DIG\n");
#elif 1
printf("LDBL_DIG %lld %d\n", (long long)(LDBL_DIG), (LDBL_DIG) > 0);
#endif
#ifndef FLT_MIN_EXP
printf("missing FLT_MIN_EXP\n");
#elif 1
printf("FLT_MIN_EXP %lld %d\n", (long long)(FLT_MIN_EXP), (FLT_MIN_EXP) > 0);
#endif
#ifndef DBL_MIN_EXP
printf("missing DBL_MIN_EXP\n");
#elif 1
printf("DBL_MIN_EXP %lld %d\n", (long long)(DBL_MIN_EXP), (DBL_MIN_EXP) > 0);
#endif
#ifndef FLT_MAX_EXP
printf("missing FLT_MAX_EXP\n");
#elif 1
printf("FLT_MAX_EXP %lld %d\n", (long long)(FLT_MAX_EXP), (FLT_MAX_EXP) > 0);
#endif
#ifndef DBL_MAX_EXP
printf("missing DBL_MAX_EXP\n");
#elif 1
printf("DBL_MAX_EXP %lld %d\n", (long long)(DBL_MAX_EXP), (DBL_MAX_EXP) > 0);
#endif
#ifndef FLT_MIN_10_EXP
printf("missing FLT_MIN_10_EXP\n");
#elif 1
printf("FLT_MIN_10_EXP %lld %d\n", (long long)(FLT_MIN_10_EXP), (FLT_MIN_10_EXP) > 0);
#endif
#ifndef DBL_MIN_10_EXP
printf("missing DBL_MIN_10_EXP\n");
#elif 1
printf("DBL_MIN_10_EXP %lld %d\n", (long long)(DBL_MIN_10_EXP), (DBL_MIN_10_EXP) > 0);
#endif
#ifndef FLT_MAX_10_EXP
printf("missing FLT_MAX_10_EXP\n");
#elif 1
printf("FLT_MAX_10_EXP %lld %d\n", (long long)(FLT_MAX_10_EXP), (FLT_MAX_10_EXP) > 0);
#endif
#ifndef DBL_MAX_10_EXP
printf("missing DBL_MAX_10_EXP\n");
#elif 1
printf("DBL_MAX_10_EXP %lld %d\n", (long long)(DBL_MAX_10_EXP), (DBL_MAX_10_EXP) > 0);
#endif
#ifndef DECIMAL_DIG
printf("missing DECIMAL_DIG\n");
#elif 1
printf("DECIMAL_DIG %lld %d\n", (long long)(DECIMAL_DIG), (DECIMAL_DIG) > 0);
#endif
#ifndef FLT_DECIMAL_DIG
printf("missing FLT_DECIMAL_DIG\n");
#elif 1
printf("FLT_DECIMAL_DIG %lld %d\n", (long long)(FLT_DECIMAL_DIG), (FLT_DECIMAL_DIG) > 0);
#endif
#ifndef DBL_DECIMAL_DIG
printf("missing DBL_DECIMAL_DIG\n");
#elif 1
printf("DBL_DECIMAL_DIG %lld %d\n", (long long)(DBL_DECIMAL_DIG), (DBL_DECIMAL_DIG) > 0);
#endif
#ifndef FLT_EVAL_METHOD
printf("missing FLT_EVAL_METHOD\n");
#elif 1
printf("FLT_EVAL_METHOD %lld %d\n", (long long)(FLT_EVAL_METHOD), (FLT_EVAL_METHOD) > 0);
#endif
#ifndef FLT_ROUNDS
printf("missing FLT_ROUNDS\n");
#elif 1
printf("FLT_ROUNDS %lld %d\n", (long long)(FLT_ROUNDS), (FLT_ROUNDS) > 0);
#endif
#ifndef EPERM
printf("missing EPERM\n");
#elif 1
printf("EPERM %lld %d\n", (long long)(EPERM), (EPERM) > 0);
#endif
#ifndef ENOENT
printf("missing ENOENT\n");
#elif 1
printf("ENOENT %lld %d\n", (long long)(ENOENT), (ENOENT) > 0);
#endif
#ifndef ESRCH
printf("missing ESRCH\n");
#elif 1
printf("ESRCH %lld %d\n", (long long)(ESRCH), (ESRCH) > 0);
#endif
#ifndef EINTR
printf("missing EINTR\n");
#elif 1
printf("EINTR %lld %d\n", (long long)(EINTR), (EINTR) > 0);
#endif
#ifndef EIO
printf("missing EIO\n");
#elif 1
printf("EIO %lld %d\n", (long long)(EIO), (EIO) > 0);
#endif
#ifndef ENXIO
printf("missing ENXIO\n");
#elif 1
printf("ENXIO %lld %d\n", (long long)(ENXIO), (ENXIO) > 0);
#endif
#ifndef E2BIG
printf("missing E2BIG\n");
#elif 1
printf("E2BIG %lld %d\n", (long long)(E2BIG), (E2BIG) > 0);
#endif
#ifndef ENOEXEC
printf("missing ENOEXEC\n");
#elif 1
printf("ENOEXEC %lld %d\n", (long long)(ENOEXEC), (ENOEXEC) > 0);
#endif
#ifndef EBADF
printf("missing EBADF\n");
#elif 1
printf("EBADF %lld %d\n", (long long)(EBADF), (EBADF) > 0);
#endif
#ifndef ECHILD
printf("missing ECHILD\n");
#elif 1
printf("ECHILD %lld %d\n", (long long)(ECHILD), (ECHILD) > 0);
#endif
#ifndef EAGAIN
printf("missing EAGAIN\n");
#elif 1
printf("EAGAIN %lld %d\n", (long long)(EAGAIN), (EAGAIN) > 0);
#endif
#ifndef ENOMEM
printf("missing ENOMEM\n");
#elif 1
printf("ENOMEM %lld %d\n", (long long)(ENOMEM), (ENOMEM) > 0);
#endif
#ifndef EACCES
printf("missing EACCES\n");
#elif 1
printf("EACCES %lld %d\n", (long long)(EACCES), (EACCES) > 0);
#endif
#ifndef EFAULT
printf("missing EFAULT\n");
#elif 1
printf("EFAULT %lld %d\n", (long long)(EFAULT), (EFAULT) > 0);
#endif
#ifndef EBUSY
printf("missing EBUSY\n");
#elif 1
printf("EBUSY %lld %d\n", (long long)(EBUSY), (EBUSY) > 0);
#endif
#ifndef EEXIST
printf("missing EEXIST\n");
#elif 1
printf("EEXIST %lld %d\n", (long long)(EEXIST), (EEXIST) > 0);
#endif
#ifndef EXDEV
printf("missing EXDEV\n");
#elif 1
printf("EXDEV %lld %d\n", (long long)(EXDEV), (EXDEV) > 0);
#endif
#ifndef ENODEV
printf("missing ENODEV\n");
#elif 1
printf("ENODEV %lld %d\n", (long long)(ENODEV), (ENODEV) > 0);
#endif
#ifndef ENOTDIR
printf("missing ENOTDIR\n");
#elif 1
printf("ENOTDIR %lld %d\n", (long long)(ENOTDIR), (ENOTDIR) > 0);
#endif
#ifndef EISDIR
printf("missing EISDIR\n");
#elif 1
printf("EISDIR %lld %d\n", (long long)(EISDIR), (EISDIR) > 0);
#endif
#ifndef EINVAL
printf("missing EINVAL\n");
#elif 1
printf("EINVAL %lld %d\n", (long long)(EINVAL), (EINVAL) > 0);
#endif
#ifndef ENFILE
printf("missing ENFILE\n");
#elif 1
printf("ENFILE %lld %d\n", (long long)(ENFILE), (ENFILE) > 0);
#endif
#ifndef EMFILE
printf("missing EMFILE\n");
#elif 1
printf("EMFILE %lld %d\n", (long long)(EMFILE), (EMFILE) > 0);
#endif
#ifndef ENOTTY
printf("missing ENOTTY\n");
#elif 1
printf("ENOTTY %lld %d\n", (long long)(ENOTTY), (ENOTTY) > 0);
#endif
#ifndef EFBIG
printf("missing EFBIG\n");
#elif 1
printf("EFBIG %lld %d\n", (long long)(EFBIG), (EFBIG) > 0);
#endif
#ifndef ENOSPC
printf("missing ENOSPC\n");
#elif 1
printf("ENOSPC %lld %d\n", (long long)(ENOSPC), (ENOSPC) > 0);
#endif
#ifndef ESPIPE
printf("missing ESPIPE\n");
#elif 1
printf("ESPIPE %lld %d\n", (long long)(ESPIPE), (ESPIPE) > 0);
#endif
#ifndef EROFS
printf("missing EROFS\n");
#elif 1
printf("EROFS %lld %d\n", (long long)(EROFS), (EROFS) > 0);
#endif
#ifndef EMLINK
printf("missing EMLINK\n");
#elif 1
printf("EMLINK %lld %d\n", (long long)(EMLINK), (EMLINK) > 0);
#endif
#ifndef EPIPE
printf("missing EPIPE\n");
#elif 1
printf("EPIPE %lld %d\n", (long long)(EPIPE), (EPIPE) > 0);
#endif
#ifndef EDOM
printf("missing EDOM\n");
#elif 1
printf("EDOM %lld %d\n", (long long)(EDOM), (EDOM) > 0);
#endif
#ifndef ERANGE
printf("missing ERANGE\n");
#elif 1
printf("ERANGE %lld %d\n", (long long)(ERANGE), (ERANGE) > 0);
#endif
#ifndef EDEADLK
printf("missing EDEADLK\n");
#elif 1
printf("EDEADLK %lld %d\n", (long long)(EDEADLK), (EDEADLK) > 0);
#endif
#ifndef ENAMETOOLONG
printf("missing ENAMETOOLONG\n");
#elif 1
printf("ENAMETOOLONG %lld %d\n", (long long)(ENAMETOOLONG), (ENAMETOOLONG) > 0);
#endif
#ifndef ENOSYS
printf("missing ENOSYS\n");
#elif 1
printf("ENOSYS %lld %d\n", (long long)(ENOSYS), (ENOSYS) > 0);
#endif
#ifndef ENOTEMPTY
printf("missing ENOTEMPTY\n");
#elif 1
printf("ENOTEMPTY %lld %d\n", (long long)(ENOTEMPTY), (ENOTEMPTY) > 0);
#endif
#ifndef ELOOP
printf("missing ELOOP\n");
#elif 1
printf("ELOOP %lld %d\n", (long long)(ELOOP), (ELOOP) > 0);
#endif
#ifndef EOVERFLOW
printf("missing EOVERFLOW\n");
#elif 1
printf("EOVERFLOW %lld %d\n", (long long)(EOVERFLOW), (EOVERFLOW) > 0);
#endif
#ifndef EILSEQ
printf("missing EILSEQ\n");
#elif 1
printf("EILSEQ %lld %d\n", (long long)(EILSEQ), (EILSEQ) > 0);
#endif
#ifndef ETIMEDOUT
printf("missing ETIMEDOUT\n");
#elif 1
printf("ETIMEDOUT %lld %d\n", (long long)(ETIMEDOUT), (ETIMEDOUT) > 0);
#endif
#ifndef EWOULDBLOCK
printf("missing EWOULDBLOCK\n");
#elif 1
printf("EWOULDBLOCK %lld %d\n", (long long)(EWOULDBLOCK), (EWOULDBLOCK) > 0);
#endif
#ifndef ENOTSUP
printf("missing ENOTSUP\n");
#elif 1
printf("ENOTSUP %lld %d\n", (long long)(ENOTSUP), (ENOTSUP) > 0);
#endif
#ifndef EXIT_SUCCESS
printf("missing EXIT_SUCCESS\n");
#elif 1
printf("EXIT_SUCCESS %lld %d\n", (long long)(EXIT_SUCCESS), (EXIT_SUCCESS) > 0);
#endif
#ifndef EXIT_FAILURE
printf("missing EXIT_FAILURE\n");
#elif 1
printf("EXIT_FAILURE %lld %d\n", (long long)(EXIT_FAILURE), (EXIT_FAILURE) > 0);
#endif
#ifndef RAND_MAX
printf("missing RAND_MAX\n");
#elif 1
printf("RAND_MAX %lld %d\n", (long long)(RAND_MAX), (RAND_MAX) > 0);
#endif
#ifndef EOF
printf("missing EOF\n");
#elif 1
printf("EOF %lld %d\n", (long long)(EOF), (EOF) > 0);
#endif
#ifndef BUFSIZ
printf("missing BUFSIZ\n");
#elif 1
printf("BUFSIZ %lld %d\n", (long long)(BUFSIZ), (BUFSIZ) > 0);
#endif
#ifndef FILENAME_MAX
printf("missing FILENAME_MAX\n");
#elif 1
printf("FILENAME_MAX %lld %d\n", (long long)(FILENAME_MAX), (FILENAME_MAX) > 0);
#endif
#ifndef FOPEN_MAX
printf("missing FOPEN_MAX\n");
#elif 1
printf("FOPEN_MAX %lld %d\n", (long long)(FOPEN_MAX), (FOPEN_MAX) > 0);
#endif
#ifndef SEEK_SET
printf("missing SEEK_SET\n");
#elif 1
printf("SEEK_SET %lld %d\n", (long long)(SEEK_SET), (SEEK_SET) > 0);
#endif
#ifndef SEEK_CUR
printf("missing SEEK_CUR\n");
#elif 1
printf("SEEK_CUR %lld %d\n", (long long)(SEEK_CUR), (SEEK_CUR) > 0);
#endif
#ifndef SEEK_END
printf("missing SEEK_END\n");
#elif 1
printf("SEEK_END %lld %d\n", (long long)(SEEK_END), (SEEK_END) > 0);
#endif
#ifndef _IOFBF
printf("missing _IOFBF\n");
#elif 1
printf("_IOFBF %lld %d\n", (long long)(_IOFBF), (_IOFBF) > 0);
#endif
#ifndef _IOLBF
printf("missing _IOLBF\n");
#elif 1
printf("_IOLBF %lld %d\n", (long long)(_IOLBF), (_IOLBF) > 0);
#endif
#ifndef _IONBF
printf("missing _IONBF\n");
#elif 1
printf("_IONBF %lld %d\n", (long long)(_IONBF), (_IONBF) > 0);
#endif
#ifndef CLOCKS_PER_SEC
printf("missing CLOCKS_PER_SEC\n");
#elif 1
printf("CLOCKS_PER_SEC %lld %d\n", (long long)(CLOCKS_PER_SEC), (CLOCKS_PER_SEC) > 0);
#endif
#ifndef SIGABRT
printf("missing SIGABRT\n");
#elif 1
printf("SIGABRT %lld %d\n", (long long)(SIGABRT), (SIGABRT) > 0);
#endif
#ifndef SIGFPE
printf("missing SIGFPE\n");
#elif 1
printf("SIGFPE %lld %d\n", (long long)(SIGFPE), (SIGFPE) > 0);
#endif
#ifndef SIGILL
printf("missing SIGILL\n");
#elif 1
printf("SIGILL %lld %d\n", (long long)(SIGILL), (SIGILL) > 0);
#endif
#ifndef SIGINT
printf("missing SIGINT\n");
#elif 1
printf("SIGINT %lld %d\n", (long long)(SIGINT), (SIGINT) > 0);
#endif
#ifndef SIGSEGV
printf("missing SIGSEGV\n");
#elif 1
printf("SIGSEGV %lld %d\n", (long long)(SIGSEGV), (SIGSEGV) > 0);
#endif
#ifndef SIGTERM
printf("missing SIGTERM\n");
#elif 1
printf("SIGTERM %lld %d\n", (long long)(SIGTERM), (SIGTERM) > 0);
#endif
#ifndef SIGALRM
printf("missing SIGALRM\n");
#elif 1
printf("SIGALRM %lld %d\n", (long long)(SIGALRM), (SIGALRM) > 0);
#endif
#ifndef SIGCHLD
printf("missing SIGCHLD\n");
#elif 1
printf("SIGCHLD %lld %d\n", (long long)(SIGCHLD), (SIGCHLD) > 0);
#endif
#ifndef SIGUSR1
printf("missing SIGUSR1\n");
#elif 1
printf("SIGUSR1 %lld %d\n", (long long)(SIGUSR1), (SIGUSR1) > 0);
#endif
#ifndef FP_NAN
printf("missing FP_NAN\n");
#elif 1
printf("FP_NAN %lld %d\n", (long long)(FP_NAN), (FP_NAN) > 0);
#endif
#ifndef FP_INFINITE
printf("missing FP_INFINITE\n");
#elif 1
printf("FP_INFINITE %lld %d\n", (long long)(FP_INFINITE), (FP_INFINITE) > 0);
#endif
#ifndef FP_ZERO
printf("missing FP_ZERO\n");
#elif 1
printf("FP_ZERO %lld %d\n", (long long)(FP_ZERO), (FP_ZERO) > 0);
#endif
#ifndef FP_SUBNORMAL
printf("missing FP_SUBNORMAL\n");
#elif 1
printf("FP_SUBNORMAL %lld %d\n", (long long)(FP_SUBNORMAL), (FP_SUBNORMAL) > 0);
#endif
#ifndef FP_NORMAL
printf("missing FP_NORMAL\n");
#elif 1
printf("FP_NORMAL %lld %d\n", (long long)(FP_NORMAL), (FP_NORMAL) > 0);
#endif
#ifndef math_errhandling
printf("missing math_errhandling\n");
#elif 1
printf("math_errhandling %lld %d\n", (long long)(math_errhandling), (math_errhandling) > 0);
#endif
#ifndef FP_ILOGB0
printf("missing FP_ILOGB0\n");
#elif 1
printf("FP_ILOGB0 %lld %d\n", (long long)(FP_ILOGB0), (FP_ILOGB0) > 0);
#endif
#ifndef TIME_UTC
printf("missing TIME_UTC\n");
#elif 1
printf("TIME_UTC %lld %d\n", (long long)(TIME_UTC), (TIME_UTC) > 0);
#endif
#ifndef __STDC__
printf("missing __STDC__\n");
#elif 1
printf("__STDC__ %lld %d\n", (long long)(__STDC__), (__STDC__) > 0);
#endif
#ifndef __STDC_VERSION__
printf("missing __STDC_VERSION__\n");
#elif 1
printf("__STDC_VERSION__ %lld %d\n", (long long)(__STDC_VERSION__), (__STDC_VERSION__) > 0);
#endif
#ifndef __STDC_HOSTED__
printf("missing __STDC_HOSTED__\n");
#elif 1
printf("__STDC_HOSTED__ %lld %d\n", (long long)(__STDC_HOSTED__), (__STDC_HOSTED__) > 0);
#endif
#ifndef __CHAR_BIT__
printf("missing __CHAR_BIT__\n");
#elif 1
printf("__CHAR_BIT__ %lld %d\n", (long long)(__CHAR_BIT__), (__CHAR_BIT__) > 0);
#endif
#ifndef __INT_MAX__
printf("missing __INT_MAX__\n");
#elif 1
printf("__INT_MAX__ %lld %d\n", (long long)(__INT_MAX__), (__INT_MAX__) > 0);
#endif
#ifndef __SIZEOF_INT__
printf("missing __SIZEOF_INT__\n");
#elif 1
printf("__SIZEOF_INT__ %lld %d\n", (long long)(__SIZEOF_INT__), (__SIZEOF_INT__) > 0);
#endif
#ifndef __SIZEOF_POINTER__
printf("missing __SIZEOF_POINTER__\n");
#elif 1
printf("__SIZEOF_POINTER__ %lld %d\n", (long long)(__SIZEOF_POINTER__), (__SIZEOF_POINTER__) > 0);
#endif
#ifndef __SIZEOF_LONG__
printf("missing __SIZEOF_LONG__\n");
#elif 1
printf("__SIZEOF_LONG__ %lld %d\n", (long long)(__SIZEOF_LONG__), (__SIZEOF_LONG__) > 0);
#endif
#ifndef __LP64__
printf("missing __LP64__\n");
#elif 1
printf("__LP64__ %lld %d\n", (long long)(__LP64__), (__LP64__) > 0);
#endif
#ifndef __linux__
printf("missing __linux__\n");
#elif 1
printf("__linux__ %lld %d\n", (long long)(__linux__), (__linux__) > 0);
#endif
#ifndef __unix__
printf("missing __unix__\n");
#elif 1
printf("__unix__ %lld %d\n", (long long)(__unix__), (__unix__) > 0);
#endif
#ifndef __BYTE_ORDER__
printf("missing __BYTE_ORDER__\n");
#elif 1
printf("__BYTE_ORDER__ %lld %d\n", (long long)(__BYTE_ORDER__), (__BYTE_ORDER__) > 0);
#endif
#ifndef __ORDER_LITTLE_ENDIAN__
printf("missing __ORDER_LITTLE_ENDIAN__\n");
#elif 1
printf("__ORDER_LITTLE_ENDIAN__ %lld %d\n", (long long)(__ORDER_LITTLE_ENDIAN__), (__ORDER_LITTLE_ENDIAN__) > 0);
#endif
#ifndef __ORDER_BIG_ENDIAN__
printf("missing __ORDER_BIG_ENDIAN__\n");
#elif 1
printf("__ORDER_BIG_ENDIAN__ %lld %d\n", (long long)(__ORDER_BIG_ENDIAN__), (__ORDER_BIG_ENDIAN__) > 0);
#endif
#ifndef __LINE__
printf("missing __LINE__\n");
#elif 1
printf("__LINE__ %lld %d\n", (long long)(__LINE__), (__LINE__) > 0);
#endif
#ifndef __COUNTER__
printf("missing __COUNTER__\n");
#elif 1
printf("__COUNTER__ %lld %d\n", (long long)(__COUNTER__), (__COUNTER__) > 0);
#endif
#ifndef FLT_MAX
printf("missing FLT_MAX\n");
#else
printf("FLT_MAX %.10g %f\n", (double)(FLT_MAX), FLT_MAX);
#endif
#ifndef FLT_MIN
printf("missing FLT_MIN\n");
#else
printf("FLT_MIN %.10g %f\n", (double)(FLT_MIN), FLT_MIN);
#endif
#ifndef FLT_EPSILON
printf("missing FLT_EPSILON\n");
#else
printf("FLT_EPSILON %.10g %f\n", (double)(FLT_EPSILON), FLT_EPSILON);
#endif
#ifndef DBL_MAX
printf("missing DBL_MAX\n");
#else
printf("DBL_MAX %.10g %f\n", (double)(DBL_MAX), DBL_MAX);
#endif
#ifndef DBL_MIN
printf("missing DBL_MIN\n");
#else
printf("DBL_MIN %.10g %f\n", (double)(DBL_MIN), DBL_MIN);
#endif
#ifndef DBL_EPSILON
printf("missing DBL_EPSILON\n");
#else
printf("DBL_EPSILON %.10g %f\n", (double)(DBL_EPSILON), DBL_EPSILON);
#endif
#ifndef FLT_TRUE_MIN
printf("missing FLT_TRUE_MIN\n");
#else
printf("FLT_TRUE_MIN %.10g %f\n", (double)(FLT_TRUE_MIN), FLT_TRUE_MIN);
#endif
#ifndef DBL_TRUE_MIN
printf("missing DBL_TRUE_MIN\n");
#else
printf("DBL_TRUE_MIN %.10g %f\n", (double)(DBL_TRUE_MIN), DBL_TRUE_MIN);
#endif
#ifndef HUGE_VAL
printf("missing HUGE_VAL\n");
#else
printf("HUGE_VAL %.10g %f\n", (double)(HUGE_VAL), HUGE_VAL);
#endif
#ifndef INFINITY
printf("missing INFINITY\n");
#else
printf("INFINITY %.10g %f\n", (double)(INFINITY), INFINITY);
#endif
#ifndef NAN
printf("missing NAN\n");
#else
printf("NAN %.10g %f\n", (double)(NAN), NAN);
#endif
#ifndef M_PI
printf("missing M_PI\n");
#else
printf("M_PI %.10g %f\n", (double)(M_PI), M_PI);
#endif
#ifndef M_E
printf("missing M_E\n");
#else
printf("M_E %.10g %f\n", (double)(M_E), M_E);
#endif
#ifndef M_LOG2E
printf("missing M_LOG2E\n");
#else
printf("M_LOG2E %.10g %f\n", (double)(M_LOG2E), M_LOG2E);
#endif
#ifndef M_LOG10E
printf("missing M_LOG10E\n");
#else
printf("M_LOG10E %.10g %f\n", (double)(M_LOG10E), M_LOG10E);
#endif
#ifndef M_LN2
printf("missing M_LN2\n");
#else
printf("M_LN2 %.10g %f\n", (double)(M_LN2), M_LN2);
#endif
#ifndef M_LN10
printf("missing M_LN10\n");
#else
printf("M_LN10 %.10g %f\n", (double)(M_LN10), M_LN10);
#endif
#ifndef M_PI_2
printf("missing M_PI_2\n");
#else
printf("M_PI_2 %.10g %f\n", (double)(M_PI_2), M_PI_2);
#endif
#ifndef M_PI_4
printf("missing M_PI_4\n");
#else
printf("M_PI_4 %.10g %f\n", (double)(M_PI_4), M_PI_4);
#endif
#ifndef M_1_PI
printf("missing M_1_PI\n");
#else
printf("M_1_PI %.10g %f\n", (double)(M_1_PI), M_1_PI);
#endif
#ifndef M_2_PI
printf("missing M_2_PI\n");
#else
printf("M_2_PI %.10g %f\n", (double)(M_2_PI), M_2_PI);
#endif
#ifndef M_2_SQRTPI
printf("missing M_2_SQRTPI\n");
#else
printf("M_2_SQRTPI %.10g %f\n", (double)(M_2_SQRTPI), M_2_SQRTPI);
#endif
#ifndef M_SQRT2
printf("missing M_SQRT2\n");
#else
printf("M_SQRT2 %.10g %f\n", (double)(M_SQRT2), M_SQRT2);
#endif
#ifndef M_SQRT1_2
printf("missing M_SQRT1_2\n");
#else
printf("M_SQRT1_2 %.10g %f\n", (double)(M_SQRT1_2), M_SQRT1_2);
#endif
#ifndef HUGE_VALF
printf("missing HUGE_VALF\n");
#else
printf("HUGE_VALF %.10g %f\n", (double)(HUGE_VALF), HUGE_VALF);
#endif
#ifndef PRId8
printf("missing PRId8\n");
#else
printf("PRId8 %" PRId8 "\n", (int8_t)-3);
#endif
#ifndef PRId16
printf("missing PRId16\n");
#else
printf("PRId16 %" PRId16 "\n", (int16_t)-3);
#endif
#ifndef PRId32
printf("missing PRId32\n");
#else
printf("PRId32 %" PRId32 "\n", (int32_t)-3);
#endif
#ifndef PRId64
printf("missing PRId64\n");
#else
printf("PRId64 %" PRId64 "\n", (int64_t)-3);
#endif
#ifndef PRIdMAX
printf("missing PRIdMAX\n");
#else
printf("PRIdMAX %" PRIdMAX "\n", (int64_t)-3);
#endif
#ifndef PRIdPTR
printf("missing PRIdPTR\n");
#else
printf("PRIdPTR %" PRIdPTR "\n", (int64_t)-3);
#endif
#ifndef PRIdLEAST8
printf("missing PRIdLEAST8\n");
#else
printf("PRIdLEAST8 %" PRIdLEAST8 "\n", (int8_t)-3);
#endif
#ifndef PRIdLEAST16
printf("missing PRIdLEAST16\n");
#else
printf("PRIdLEAST16 %" PRIdLEAST16 "\n", (int16_t)-3);
#endif
#ifndef PRIdLEAST32
printf("missing PRIdLEAST32\n");
#else
printf("PRIdLEAST32 %" PRIdLEAST32 "\n", (int32_t)-3);
#endif
#ifndef PRIdLEAST64
printf("missing PRIdLEAST64\n");
#else
printf("PRIdLEAST64 %" PRIdLEAST64 "\n", (int64_t)-3);
#endif
#ifndef PRIdFAST8
printf("missing PRIdFAST8\n");
#else
printf("PRIdFAST8 %" PRIdFAST8 "\n", (int8_t)-3);
#endif
#ifndef PRIdFAST64
printf("missing PRIdFAST64\n");
#else
printf("PRIdFAST64 %" PRIdFAST64 "\n", (int64_t)-3);
#endif
#ifndef PRIi8
printf("missing PRIi8\n");
#else
printf("PRIi8 %" PRIi8 "\n", (int8_t)-3);
#endif
#ifndef PRIi16
printf("missing PRIi16\n");
#else
printf("PRIi16 %" PRIi16 "\n", (int16_t)-3);
#endif
#ifndef PRIi32
printf("missing PRIi32\n");
#else
printf("PRIi32 %" PRIi32 "\n", (int32_t)-3);
#endif
#ifndef PRIi64
printf("missing PRIi64\n");
#else
printf("PRIi64 %" PRIi64 "\n", (int64_t)-3);
#endif
#ifndef PRIiMAX
printf("missing PRIiMAX\n");
#else
printf("PRIiMAX %" PRIiMAX "\n", (int64_t)-3);
#endif
#ifndef PRIiPTR
printf("missing PRIiPTR\n");
#else
printf("PRIiPTR %" PRIiPTR "\n", (int64_t)-3);
#endif
#ifndef PRIo8
printf("missing PRIo8\n");
#else
printf("PRIo8 %" PRIo8 "\n", (uint8_t)-3);
#endif
#ifndef PRIo16
printf("missing PRIo16\n");
#else
printf("PRIo16 %" PRIo16 "\n", (uint16_t)-3);
#endif
#ifndef PRIo32
printf("missing PRIo32\n");
#else
printf("PRIo32 %" PRIo32 "\n", (uint32_t)-3);
#endif
#ifndef PRIo64
printf("missing PRIo64\n");
#else
printf("PRIo64 %" PRIo64 "\n", (uint64_t)-3);
#endif
#ifndef PRIoMAX
printf("missing PRIoMAX\n");
#else
printf("PRIoMAX %" PRIoMAX "\n", (uint64_t)-3);
#endif
#ifndef PRIoPTR
printf("missing PRIoPTR\n");
#else
printf("PRIoPTR %" PRIoPTR "\n", (uint64_t)-3);
#endif
#ifndef PRIu8
printf("missing PRIu8\n");
#else
printf("PRIu8 %" PRIu8 "\n", (uint8_t)-3);
#endif
#ifndef PRIu16
printf("missing PRIu16\n");
#else
printf("PRIu16 %" PRIu16 "\n", (uint16_t)-3);
#endif
#ifndef PRIu32
printf("missing PRIu32\n");
#else
printf("PRIu32 %" PRIu32 "\n", (uint32_t)-3);
#endif
#ifndef PRIu64
printf("missing PRIu64\n");
#else
printf("PRIu64 %" PRIu64 "\n", (uint64_t)-3);
#endif
#ifndef PRIuMAX
printf("missing PRIuMAX\n");
#else
printf("PRIuMAX %" PRIuMAX "\n", (uint64_t)-3);
#endif
#ifndef PRIuPTR
printf("missing PRIuPTR\n");
#else
printf("PRIuPTR %" PRIuPTR "\n", (uint64_t)-3);
#endif
#ifndef PRIuLEAST8
printf("missing PRIuLEAST8\n");
#else
printf("PRIuLEAST8 %" PRIuLEAST8 "\n", (uint8_t)-3);
#endif
#ifndef PRIuLEAST16
printf("missing PRIuLEAST16\n");
#else
printf("PRIuLEAST16 %" PRIuLEAST16 "\n", (uint16_t)-3);
#endif
#ifndef PRIuLEAST32
printf("missing PRIuLEAST32\n");
#else
printf("PRIuLEAST32 %" PRIuLEAST32 "\n", (uint32_t)-3);
#endif
#ifndef PRIuLEAST64
printf("missing PRIuLEAST64\n");
#else
printf("PRIuLEAST64 %" PRIuLEAST64 "\n", (uint64_t)-3);
#endif
#ifndef PRIuFAST8
printf("missing PRIuFAST8\n");
#else
printf("PRIuFAST8 %" PRIuFAST8 "\n", (uint8_t)-3);
#endif
#ifndef PRIuFAST64
printf("missing PRIuFAST64\n");
#else
printf("PRIuFAST64 %" PRIuFAST64 "\n", (uint64_t)-3);
#endif
#ifndef PRIx8
printf("missing PRIx8\n");
#else
printf("PRIx8 %" PRIx8 "\n", (uint8_t)-3);
#endif
#ifndef PRIx16
printf("missing PRIx16\n");
#else
printf("PRIx16 %" PRIx16 "\n", (uint16_t)-3);
#endif
#ifndef PRIx32
printf("missing PRIx32\n");
#else
printf("PRIx32 %" PRIx32 "\n", (uint32_t)-3);
#endif
#ifndef PRIx64
printf("missing PRIx64\n");
#else
printf("PRIx64 %" PRIx64 "\n", (uint64_t)-3);
#endif
#ifndef PRIxMAX
printf("missing PRIxMAX\n");
#else
printf("PRIxMAX %" PRIxMAX "\n", (uint64_t)-3);
#endif
#ifndef PRIxPTR
printf("missing PRIxPTR\n");
#else
printf("PRIxPTR %" PRIxPTR "\n", (uint64_t)-3);
#endif
#ifndef PRIxLEAST8
printf("missing PRIxLEAST8\n");
#else
printf("PRIxLEAST8 %" PRIxLEAST8 "\n", (uint8_t)-3);
#endif
#ifndef PRIxLEAST16
printf("missing PRIxLEAST16\n");
#else
printf("PRIxLEAST16 %" PRIxLEAST16 "\n", (uint16_t)-3);
#endif
#ifndef PRIxLEAST32
printf("missing PRIxLEAST32\n");
#else
printf("PRIxLEAST32 %" PRIxLEAST32 "\n", (uint32_t)-3);
#endif
#ifndef PRIxLEAST64
printf("missing PRIxLEAST64\n");
#else
printf("PRIxLEAST64 %" PRIxLEAST64 "\n", (uint64_t)-3);
#endif
#ifndef PRIxFAST8
printf("missing PRIxFAST8\n");
#else
printf("PRIxFAST8 %" PRIxFAST8 "\n", (uint8_t)-3);
#endif
#ifndef PRIxFAST64
printf("missing PRIxFAST64\n");
#else
printf("PRIxFAST64 %" PRIxFAST64 "\n", (uint64_t)-3);
#endif
#ifndef PRIX8
printf("missing PRIX8\n");
#else
printf("PRIX8 %" PRIX8 "\n", (uint8_t)-3);
#endif
#ifndef PRIX16
printf("missing PRIX16\n");
#else
printf("PRIX16 %" PRIX16 "\n", (uint16_t)-3);
#endif
#ifndef PRIX32
printf("missing PRIX32\n");
#else
printf("PRIX32 %" PRIX32 "\n", (uint32_t)-3);
#endif
#ifndef PRIX64
printf("missing PRIX64\n");
#else
printf("PRIX64 %" PRIX64 "\n", (uint64_t)-3);
#endif
#ifndef PRIXMAX
printf("missing PRIXMAX\n");
#else
printf("PRIXMAX %" PRIXMAX "\n", (uint64_t)-3);
#endif
#ifndef PRIXPTR
printf("missing PRIXPTR\n");
#else
printf("PRIXPTR %" PRIXPTR "\n", (uint64_t)-3);
#endif
#ifndef SCNd8
printf("missing SCNd8\n");
#else
printf("SCNd8 %s\n", SCNd8);
#endif
#ifndef SCNd16
printf("missing SCNd16\n");
#else
printf("SCNd16 %s\n", SCNd16);
#endif
#ifndef SCNd32
printf("missing SCNd32\n");
#else
printf("SCNd32 %s\n", SCNd32);
#endif
#ifndef SCNd64
printf("missing SCNd64\n");
#else
printf("SCNd64 %s\n", SCNd64);
#endif
#ifndef SCNdMAX
printf("missing SCNdMAX\n");
#else
printf("SCNdMAX %s\n", SCNdMAX);
#endif
#ifndef SCNdPTR
printf("missing SCNdPTR\n");
#else
printf("SCNdPTR %s\n", SCNdPTR);
#endif
#ifndef SCNi8
printf("missing SCNi8\n");
#else
printf("SCNi8 %s\n", SCNi8);
#endif
#ifndef SCNi16
printf("missing SCNi16\n");
#else
printf("SCNi16 %s\n", SCNi16);
#endif
#ifndef SCNi32
printf("missing SCNi32\n");
#else
printf("SCNi32 %s\n", SCNi32);
#endif
#ifndef SCNi64
printf("missing SCNi64\n");
#else
printf("SCNi64 %s\n", SCNi64);
#endif
#ifndef SCNiMAX
printf("missing SCNiMAX\n");
#else
printf("SCNiMAX %s\n", SCNiMAX);
#endif
#ifndef SCNiPTR
printf("missing SCNiPTR\n");
#else
printf("SCNiPTR %s\n", SCNiPTR);
#endif
#ifndef SCNo8
printf("missing SCNo8\n");
#else
printf("SCNo8 %s\n", SCNo8);
#endif
#ifndef SCNo16
printf("missing SCNo16\n");
#else
printf("SCNo16 %s\n", SCNo16);
#endif
#ifndef SCNo32
printf("missing SCNo32\n");
#else
printf("SCNo32 %s\n", SCNo32);
#endif
#ifndef SCNo64
printf("missing SCNo64\n");
#else
printf("SCNo64 %s\n", SCNo64);
#endif
#ifndef SCNoMAX
printf("missing SCNoMAX\n");
#else
printf("SCNoMAX %s\n", SCNoMAX);
#endif
#ifndef SCNoPTR
printf("missing SCNoPTR\n");
#else
printf("SCNoPTR %s\n", SCNoPTR);
#endif
#ifndef SCNu8
printf("missing SCNu8\n");
#else
printf("SCNu8 %s\n", SCNu8);
#endif
#ifndef SCNu16
printf("missing SCNu16\n");
#else
printf("SCNu16 %s\n", SCNu16);
#endif
#ifndef SCNu32
printf("missing SCNu32\n");
#else
printf("SCNu32 %s\n", SCNu32);
#endif
#ifndef SCNu64
printf("missing SCNu64\n");
#else
printf("SCNu64 %s\n", SCNu64);
#endif
#ifndef SCNuMAX
printf("missing SCNuMAX\n");
#else
printf("SCNuMAX %s\n", SCNuMAX);
#endif
#ifndef SCNuPTR
printf("missing SCNuPTR\n");
#else
printf("SCNuPTR %s\n", SCNuPTR);
#endif
#ifndef SCNx8
printf("missing SCNx8\n");
#else
printf("SCNx8 %s\n", SCNx8);
#endif
#ifndef SCNx16
printf("missing SCNx16\n");
#else
printf("SCNx16 %s\n", SCNx16);
#endif
#ifndef SCNx32
printf("missing SCNx32\n");
#else
printf("SCNx32 %s\n", SCNx32);
#endif
#ifndef SCNx64
printf("missing SCNx64\n");
#else
printf("SCNx64 %s\n", SCNx64);
#endif
#ifndef SCNxMAX
printf("missing SCNxMAX\n");
#else
printf("SCNxMAX %s\n", SCNxMAX);
#endif
#ifndef SCNxPTR
printf("missing SCNxPTR\n");
#else
printf("SCNxPTR %s\n", SCNxPTR);
#endif
return 0; }
