// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

/// What one sheet says, as plain values: texts as they shall stand on the paper (masked or not), days, times, đồng.
/// The template of the kind draws from it by the names of the record's components and methods.
public sealed interface FormContent
        permits AppointmentSlip,
                SupplementRequest,
                RefusalSlip,
                ApologyLetter,
                StopNotice,
                ControlSlip,
                RegisterSheet,
                DossierHandOver,
                ResultHandOver,
                ReturnSlip,
                FeeReceipt,
                PostSlip,
                BagRecord,
                ShiftReport,
                FeeTable,
                ConsentSheet,
                StatisticsSheet,
                VerificationReport,
                ResultCopy {

    FormKind kind();

    /// Whose paper it is; its day also says which set of forms is in force.
    Letterhead head();
}
