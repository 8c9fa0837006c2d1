// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

/// The terms of the one-stop process itself, whatever the procedure (NĐ 118/2025/NĐ-CP). They are data: a later decree
/// changes them without a release. The hour from which work goes on the next morning stands with the office's hours.
///
/// @param supplementDays calendar days to bring what form 02 asked for (art 19(5))
/// @param notice until the clerk must know of what was filed online (art 17(2))
/// @param answer until it is answered (art 17(2))
/// @param correction until a faulty result is made anew (art 23)
/// @param nearHours what is due within so many hours is near
/// @param onlineMoney until what was paid online is handed on (art 24(3))
/// @param cashDays calendar days within which cash is handed on
/// @param law where they come from
public record ProcessTerms(
        Validity validity,
        int supplementDays,
        TimeLimit notice,
        TimeLimit answer,
        TimeLimit correction,
        int nearHours,
        TimeLimit onlineMoney,
        int cashDays,
        String law) {}
