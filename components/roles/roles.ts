import type {TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import {ListingElement, listingStyles, type Listing} from '../base/listing.js';
import {rolesStyles} from './roles.styles.js';
import {sumOf} from './sum.js';

/**
 * Who does what, and who a team is made up of.
 *
 * @summary Roles with their responsibilities, and the make-up of a team with its numbers exactly as the source has them.
 * @since 0.2.0
 * @slot - What is shown until the pack is there, and when it cannot be had.
 * @event {PracticeReportEvent} practice-report - Somebody says that something is wrong in an entry; nothing is sent by the element.
 * @event {PracticeErrorEvent} practice-error - The pack or the set cannot be had; with code and remedy.
 */
export class PracticeRoles extends ListingElement<'role'> {
  static override styles = [...[ListingElement.styles].flat(), listingStyles, rolesStyles];

  protected override readonly kind = 'role';

  protected override none(): string {
    return this.say('This pack has no roles.');
  }

  protected override entries(listing: Listing<'role'>, below: number): TemplateResult {
    return listing.entries.some(({number}) => number) ? this.#makeUp(listing) : this.#duties(listing, below);
  }

  #duties({list, entries}: Listing<'role'>, below: number): TemplateResult {
    return html`<dl class="duties">${entries.map((role) => html`<div class="entry" part="entry" id=${`role-${role.id}`}><dt>${this.heading(role.title, below)}</dt><dd>${this.mark(role)}${this.prose(role.body)}${this.foot('role', role, list)}</dd></div>`)}</dl>`;
  }

  /** A table of roles and numbers; what there is to say about a role stands in a row of its own below it. */
  #makeUp({list, entries}: Listing<'role'>): TemplateResult {
    const sum = sumOf(entries);
    const standing = this.standing(entries, list);
    return html`<table class="rows"><caption class="aside">${list?.title ?? this.say('Roles')}</caption><thead><tr><th scope="col">${this.say('Role')}</th><th scope="col">${this.say('How many')}</th></tr></thead>${entries.map(
      (role) => html`<tbody id=${`role-${role.id}`}><tr><th scope="row">${role.title}</th><td class="number">${role.number ? html`<b>${role.number}</b>${role.unit ? ` ${role.unit}` : nothing}` : this.say('No number given')}</td></tr>${this.note(role, list, standing)}</tbody>`,
    )}${sum.kind === 'sum' ? html`<tfoot><tr><th scope="row">${this.say('Total, by our sum')}</th><td class="number"><b>${sum.total}</b> ${sum.unit}</td></tr></tfoot>` : nothing}</table>${
      sum.kind === 'mixed' ? html`<p class="provenance">${this.say('The source does not give all of these in one unit, so they are not added up.')}</p>` : nothing
    }${this.sources(standing, list)}`;
  }
}
