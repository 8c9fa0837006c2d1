// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.result.ResultKey;
import vn.motcua.server.store.Answers;
import vn.motcua.server.store.Device;
import vn.motcua.server.store.Dossiers;
import vn.motcua.server.store.HeldCommands.Branch;
import vn.motcua.server.store.HeldCommands.Held;
import vn.motcua.server.store.Registers;
import vn.motcua.server.store.Tx;

/// What the centre knows of all that some commands touch: one query a kind, however many commands. What the commands
/// change is changed here first.
record Known(
        Map<DeviceId, Device> devices,
        Map<CommandId, Answers.Given> answers,
        Map<CommandId, Held> held,
        Map<Branch, CommandId> heads,
        Map<DossierId, Dossiers.Kept> dossiers,
        Map<OfficerId, Officer> officers,
        Map<DeviceId, Map<OfficerId, Instant>> leases,
        Map<DeviceId, List<CodeBlock>> blocks,
        Map<DossierCode, DossierId> codes,
        Set<CitizenNumber> citizens,
        Map<String, CitizenNumber> keys,
        Set<ResultId> results,
        Set<ResultKey> deposited,
        Map<String, DossierId> payments,
        Map<Registers.Request, DossierId> requests,
        Set<DossierId> purged) {

    /// @param device locked
    /// @param answers what was answered to these commands and to those they speak of
    static Known load(Tx tx, Device device, long epoch, Collection<Sent> sent, Map<CommandId, Answers.Given> answers) {
        var heads = new HashMap<>(tx.heldCommands().heads(device.id(), epoch, subjects(sent)));
        var held = waiting(tx, sent, heads);
        var touched = new ArrayList<>(sent);
        held.values().forEach(h -> touched.add(Sent.of(h)));
        var devices = devices(tx, device, held, heads, answers);
        var asked = Asked.by(touched);
        var dossiers = tx.dossiers().lock(asked.dossiers);
        asked.dossiers.removeAll(dossiers.keySet());
        return new Known(
                devices,
                answers,
                held,
                heads,
                dossiers,
                tx.officers().find(asked.officers),
                tx.sessions().leases(devices.keySet()),
                tx.codes().leased(devices.keySet(), asked.days),
                tx.registers().codes(asked.codes),
                tx.citizens().known(asked.citizens),
                tx.citizens().bound(asked.keys),
                tx.results().known(asked.results),
                tx.results().keys(asked.owners),
                tx.registers().payments(asked.payments),
                tx.registers().requests(asked.applicants, asked.days),
                tx.purges().purged(asked.dossiers));
    }

    /// What these commands speak of: those they replace, give up or decide.
    static Set<CommandId> spokenOf(Collection<Sent> sent) {
        var spokenOf = new HashSet<CommandId>();
        for (var s : sent) {
            switch (s.command().act()) {
                case Act.GiveUp(var command, var _) -> spokenOf.add(command);
                case Act.Release(var command, var _, var _) -> spokenOf.add(command);
                default -> {}
            }
            var replaces = s.command().replaces();
            if (replaces != null) {
                spokenOf.add(replaces);
            }
        }
        return spokenOf;
    }

    private static Set<DossierId> subjects(Collection<Sent> sent) {
        return sent.stream().map(Sent::subject).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /// All that waits and may be decided now: in the branches of these commands, and what they speak of, and
    /// what that speaks of; and what other counters did to the same dossiers, where it waits for what the centre
    /// forgot of them.
    private static Map<CommandId, Held> waiting(Tx tx, Collection<Sent> sent, Map<Branch, CommandId> heads) {
        var held = new LinkedHashMap<CommandId, Held>();
        var spokenOf = spokenOf(sent);
        var branches = new HashSet<>(heads.keySet());
        while (!spokenOf.isEmpty() || !branches.isEmpty()) {
            var more = new ArrayList<Held>();
            if (!spokenOf.isEmpty()) {
                var open = tx.heldCommands().open(spokenOf);
                more.addAll(open);
                var others = tx.heldCommands()
                        .heads(spokenOf, subjects(open.stream().map(Sent::of).toList()));
                others.keySet().stream().filter(b -> !heads.containsKey(b)).forEach(branches::add);
                heads.putAll(others);
            }
            if (!branches.isEmpty()) {
                more.addAll(tx.heldCommands().of(branches));
            }
            more.removeIf(h -> held.containsKey(h.command()));
            more.forEach(h -> held.put(h.command(), h));
            spokenOf = spokenOf(more.stream().map(Sent::of).toList());
            branches.clear();
        }
        return held;
    }

    private static Map<DeviceId, Device> devices(
            Tx tx,
            Device device,
            Map<CommandId, Held> held,
            Map<Branch, CommandId> heads,
            Map<CommandId, Answers.Given> answers) {
        var devices = new HashMap<>(Map.of(device.id(), device));
        var ids = new HashSet<DeviceId>();
        held.values().forEach(h -> ids.add(h.device()));
        heads.keySet().forEach(b -> ids.add(b.device()));
        answers.values().forEach(a -> ids.add(a.device()));
        ids.remove(device.id());
        ids.stream()
                .sorted(java.util.Comparator.comparing(DeviceId::value))
                .forEach(id -> tx.devices().lock(id).ifPresent(d -> devices.put(id, d)));
        return devices;
    }

    /// What must be asked for.
    private static final class Asked {

        private final Set<DossierId> dossiers = new HashSet<>();
        private final Set<OfficerId> officers = new HashSet<>();
        private final Set<DossierCode> codes = new HashSet<>();
        private final Set<LocalDate> days = new HashSet<>();
        private final Set<CitizenNumber> citizens = new HashSet<>();
        private final Set<CitizenNumber> applicants = new HashSet<>();
        private final Set<String> keys = new HashSet<>();
        private final Set<ResultId> results = new HashSet<>();
        private final Set<CitizenNumber> owners = new HashSet<>();
        private final Set<String> payments = new HashSet<>();

        static Asked by(Collection<Sent> sent) {
            var asked = new Asked();
            sent.forEach(asked::add);
            return asked;
        }

        private void add(Sent sent) {
            officers.add(sent.command().actor());
            var subject = sent.subject();
            if (subject != null) {
                dossiers.add(subject);
            }
            switch (sent.command().act()) {
                case Act.Entry entry -> entered(entry.dossier());
                case Act.ResolveDossier(var _, var result) -> results.add(result.id());
                case Act.DepositResult(var result, var _) -> {
                    results.add(result.id());
                    owners.add(result.owner());
                    citizens.add(result.owner());
                }
                case Act.TakeFee(var _, var payment) -> payments.add(payment.id());
                case Act.Assign(var _, var to, var _) -> officers.add(to);
                case Act.BindKey(var hash, var citizen) -> {
                    keys.add(hash);
                    citizens.add(citizen);
                }
                default -> {}
            }
            sent.command().act().promise().map(Receipt::code).ifPresent(this::asked);
        }

        private void entered(Dossier dossier) {
            citizens.add(dossier.applicant().number());
            dossier.payments().stream().map(Payment::id).forEach(payments::add);
            applicants.add(dossier.applicant().number());
            dossier.code().ifPresent(this::asked);
        }

        private void asked(DossierCode code) {
            try {
                days.add(code.day());
                codes.add(code);
            } catch (Problem e) {
                codes.remove(code); // refused when its turn comes
            }
        }
    }
}
