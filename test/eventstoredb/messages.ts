/** Between the stand-in's events and the messages of the protocol. */
import {
  MaximumAppendSizeExceeded,
  UUID,
  StreamIdentifier,
  WrongExpectedVersion,
} from '@eventstore/db-client/generated/shared_pb';
import { Code } from '@eventstore/db-client/generated/code_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import {
  AppendReq,
  BatchAppendReq,
  ReadReq,
  ReadResp,
} from '@eventstore/db-client/generated/streams_pb';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import type { Expected, KeptEvent, NewEvent } from './kept-events';

const ticksAMillisecond = 10_000n;

export const streamNameOf = (identifier?: StreamIdentifier): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();

export function identifierOf(stream: string): StreamIdentifier {
  return new StreamIdentifier().setStreamName(Buffer.from(stream));
}

export function expectedOf(options: AppendReq.Options | BatchAppendReq.Options): Expected {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'stream-exists';
  return Number('getRevision' in options ? options.getRevision() : options.getStreamPosition());
}

export function newEventOf(
  message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage,
): NewEvent {
  const metadata = Object.fromEntries(message.getMetadataMap().toArray());
  return {
    id: idOf(message.getId()),
    metadata: { ...metadata, created: String(BigInt(Date.now()) * ticksAMillisecond) },
    customMetadata: message.getCustomMetadata_asU8(),
    data: message.getData_asU8(),
  };
}

/** Two halves of 64 bits where it does not come as text. */
function idOf(id?: UUID): string {
  const halves = id?.getStructured();
  if (!halves) return id?.getString() ?? '';
  const hex = [halves.getMostSignificantBits(), halves.getLeastSignificantBits()]
    .map((half) => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function eventMessage(event: KeptEvent): ReadResp {
  const position = event.position.toString();
  const recorded = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(String(event.revision))
    .setPreparePosition(position)
    .setCommitPosition(position)
    .setCustomMetadata(event.customMetadata)
    .setData(event.data);
  for (const [name, value] of Object.entries(event.metadata))
    recorded.getMetadataMap().set(name, value);
  return new ReadResp().setEvent(
    new ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(position),
  );
}

export function checkpointMessage({ position }: KeptEvent): ReadResp {
  const place = position.toString();
  return new ReadResp().setCheckpoint(
    new ReadResp.Checkpoint().setCommitPosition(place).setPreparePosition(place),
  );
}

export function wrongVersionStatus(length: number, expected: Expected): Status {
  const wrong = new WrongExpectedVersion();
  if (length === 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(length - 1));
  if (typeof expected === 'number') wrong.setExpectedStreamPosition(String(expected));
  else if (expected === 'no-stream') wrong.setExpectedNoStream(new Empty());
  else wrong.setExpectedStreamExists(new Empty());
  return statusOf(wrong.serializeBinary(), 'WrongExpectedVersion');
}

export const tooLargeStatus = (bytesMax: number): Status =>
  statusOf(
    new MaximumAppendSizeExceeded().setMaxappendsize(bytesMax).serializeBinary(),
    'MaximumAppendSizeExceeded',
  );

function statusOf(detail: Uint8Array, name: string): Status {
  const details = new Any();
  details.pack(detail, `event_store.client.${name}`);
  return new Status().setCode(Code.INVALID_ARGUMENT).setMessage(name).setDetails(details);
}

/** The server-side filter; everything passes where none is asked for. */
export function filterOf(options: ReadReq.Options): (event: KeptEvent) => boolean {
  const filter = options.getFilter();
  const byStream = filter?.getStreamIdentifier();
  const expression = byStream ?? filter?.getEventType();
  if (!expression) return () => true;
  const prefixes = expression.getPrefixList();
  const pattern = new RegExp(expression.getRegex());
  return ({ stream, metadata }) => {
    const text = byStream ? stream : (metadata['type'] ?? '');
    return prefixes.length > 0
      ? prefixes.some((prefix) => text.startsWith(prefix))
      : pattern.test(text);
  };
}
