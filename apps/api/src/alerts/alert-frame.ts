/** One alert event as a frame of server-sent events. */
import { alertOfStream, readAlertEvent, type AlertEvent, type Finding } from '@tocsin/alerts';
import type { RecordedEvent } from '@tocsin/event-store';
import { instant } from '../contract/values';

/** The frame; empty for what is no alert event. */
export function alertFrame(recorded: RecordedEvent): string {
  const event = readAlertEvent(recorded);
  if (!event) return '';
  const alert = alertOfStream(recorded.stream);
  const data = {
    id: alert,
    alert,
    type: recorded.type,
    position: recorded.position,
    at: instant(recorded.recorded),
    ...said(event),
  };
  return `id: ${String(recorded.position)}\nevent: ${recorded.type}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Enough to show a line without asking; the whole alert is one request away. */
function said(event: AlertEvent): object {
  switch (event.type) {
    case 'alert.raised':
      return told({ ...factsOf(event.data.finding), severity: event.data.finding.severity });
    case 'alert.evidence-added':
      return told(factsOf(event.data.facts));
    default:
      return { detail: event.data };
  }
}

/** The sign and its subject stand where the list has them, too. */
const told = <Facts extends Pick<Finding, 'sign' | 'subject'>>(facts: Facts) => ({
  sign: facts.sign,
  subject: facts.subject,
  facts,
});

const factsOf = (finding: Omit<Finding, 'severity' | 'severitySum' | 'lapsed'>) => ({
  sign: finding.sign,
  axis: finding.axis,
  subject: finding.subject,
  ...(finding.object && { object: finding.object }),
  ...(finding.region !== undefined && { region: finding.region }),
  banks: finding.banks,
  since: finding.since,
  known: finding.known,
  foundLate: finding.foundLate,
  exposure: finding.exposure,
});
