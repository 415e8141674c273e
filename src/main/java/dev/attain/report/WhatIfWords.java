package dev.attain.report;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.decision.RequirementDecision;
import dev.attain.facts.Origin;
import dev.attain.text.Messages;
import dev.attain.whatif.Change;
import dev.attain.whatif.ChangedField;
import dev.attain.whatif.FactWords;
import dev.attain.whatif.PartnerWhatIf;
import dev.attain.whatif.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From results of what-if to the words that a report shows, in one language. */
final class WhatIfWords {

  private final Messages messages;
  private final String language;
  private final FactWords facts;

  WhatIfWords(Messages messages) {
    this.messages = messages;
    this.language = messages.language();
    this.facts = new FactWords(language);
  }

  WhatIfPage.Partner partner(PartnerWhatIf partner) {
    String name = partner.partnerName();
    return new WhatIfPage.Partner(
        Printable.of(partner.partnerId()),
        name == null ? "" : Printable.of(name),
        partner.isNew(),
        partner.decisions().stream().anyMatch(whatIf -> !whatIf.after().complete()),
        partner.decisions().stream().map(this::competency).toList(),
        partner.changes().stream().map(this::change).toList(),
        partner.withoutEffect().stream().map(none -> WhatIfReport.line(none, language)).toList());
  }

  private WhatIfPage.Competency competency(WhatIf whatIf) {
    List<WhatIfPage.Option> options = new ArrayList<>();
    for (OptionDecision option : whatIf.before().options()) {
      List<WhatIfPage.Requirement> requirements = new ArrayList<>();
      for (RequirementDecision requirement : option.requirements()) {
        requirements.add(
            requirement(
                option, requirement, after(whatIf, option, requirement.id()).orElse(requirement)));
      }
      options.add(new WhatIfPage.Option(option.name().in(language), requirements));
    }
    return new WhatIfPage.Competency(
        whatIf.before().competencyName().in(language),
        tier(whatIf.before()),
        tier(whatIf.after()),
        whatIf.tierMoved(),
        options);
  }

  private static Optional<RequirementDecision> after(
      WhatIf whatIf, OptionDecision before, String id) {
    return whatIf.after().options().stream()
        .filter(option -> option.option().equals(before.option()))
        .flatMap(option -> option.requirements().stream())
        .filter(requirement -> requirement.id().equals(id))
        .findFirst();
  }

  private String tier(Decision decision) {
    return decision.attained().equals(Decision.NONE)
        ? messages.get("none")
        : decision.attainedName().in(language);
  }

  private WhatIfPage.Requirement requirement(
      OptionDecision option, RequirementDecision before, RequirementDecision after) {
    String verdict = arrow(verdict(before), verdict(after));
    String found =
        before.needed() == after.needed()
            ? messages.get(
                "found",
                arrow(number(before.found()), number(after.found())),
                number(after.needed()))
            : arrow(found(before), found(after));
    return new WhatIfPage.Requirement(
        before.met() != after.met()
            || before.found() != after.found()
            || before.needed() != after.needed(),
        after.met(),
        verdict,
        option.tiers().stream()
            .filter(tier -> tier.tier().equals(before.tier()))
            .map(tier -> tier.name().in(language))
            .findFirst()
            .orElse(before.tier()),
        found,
        before.text().in(language));
  }

  private String verdict(RequirementDecision requirement) {
    return messages.get(requirement.met() ? "met" : "notMet");
  }

  private String found(RequirementDecision requirement) {
    return messages.get("found", number(requirement.found()), number(requirement.needed()));
  }

  private static String number(long number) {
    return String.valueOf(number);
  }

  private String arrow(String before, String after) {
    return before.equals(after) ? before : messages.get("arrow", before, after);
  }

  private WhatIfPage.Change change(Change change) {
    String what = change.what().name().toLowerCase(Locale.ROOT);
    String told = facts.kind(change.kind()) + messages.get("colon") + told(change);
    Origin was = change.was();
    return new WhatIfPage.Change(
        what,
        messages.get(what),
        place(change.at()),
        Printable.of(told) + (was == null ? "" : messages.get("was", place(was))));
  }

  private String told(Change change) {
    Record before = change.before();
    Record after = change.after();
    if (before != null && after != null) {
      String fields =
          change.fields().stream()
              .map(this::field)
              .collect(Collectors.joining(messages.get("comma")));
      return messages.get("now", facts.key(before), fields);
    }
    return facts.told(before != null ? before : Objects.requireNonNull(after));
  }

  private String field(ChangedField field) {
    return facts.field(field.field())
        + " "
        + messages.get("arrow", value(field.before()), value(field.after()));
  }

  private String value(@Nullable Object value) {
    return value == null ? messages.get("empty") : value.toString();
  }

  private static String place(@Nullable Origin origin) {
    return origin == null ? "" : Printable.of(origin.toString());
  }
}
