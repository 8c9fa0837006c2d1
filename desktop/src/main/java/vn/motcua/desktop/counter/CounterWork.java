// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import vn.motcua.desktop.money.TakeFee;
import vn.motcua.desktop.papers.OpenPaper;

/// The use cases of the desk.
public record CounterWork(
        Welcome welcome,
        Intake intake,
        Terms terms,
        IntakeSheets sheets,
        EndIntake end,
        AskConsent consent,
        OneTimeCode code,
        TakeFee fees,
        OpenPaper papers,
        BringSupplement supplement) {}
