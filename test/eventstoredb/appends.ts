/** The two ways in: one append a call, and many appends over one connection. */
import { AllStreamPosition, Empty } from '@eventstore/db-client/generated/shared_pb';
import {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb';
import * as grpc from '@grpc/grpc-js';
import type { Expected, Kept, KeptEvents, NewEvent } from './kept-events';
import {
  expectedOf,
  newEventOf,
  streamNameOf,
  tooLargeStatus,
  wrongVersionStatus,
} from './messages';

/** Where a connection breaks: nothing is kept, or the answer never arrives. */
export type Cut = 'before-it-is-kept' | 'before-the-answer';

export type Appends = Readonly<{
  events: KeptEvents;
  bytesMax: number;
  /** The cut that waits for the next append, if any. */
  takeCut: () => Cut | undefined;
}>;

type BatchCall = grpc.ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

const brokenOff = { code: grpc.status.UNAVAILABLE, details: 'The connection was cut.' };

export const answerBatchAppend =
  (appends: Appends) =>
  (call: BatchCall): void => {
    /** Appends that come in several messages, by correlation. */
    const open = new Map<string, BatchAppendReq[]>();
    let isCut = false;
    call.on('data', (request: BatchAppendReq) => {
      if (isCut) return;
      const id = request.getCorrelationId()?.getStructured();
      const key = JSON.stringify([id?.toObject(), request.getCorrelationId()?.getString()]);
      const parts = [...(open.get(key) ?? []), request];
      open.set(key, parts);
      if (!request.getIsFinal()) return;
      open.delete(key);
      const cut = appends.takeCut();
      isCut = cut !== undefined;
      const answer = cut === 'before-it-is-kept' ? undefined : answerBatch(appends, parts);
      if (isCut) call.emit('error', brokenOff);
      else if (answer) call.write(answer);
    });
    call.on('end', () => {
      call.end();
    });
  };

function answerBatch(
  { events, bytesMax }: Appends,
  parts: readonly BatchAppendReq[],
): BatchAppendResp {
  const [first] = parts;
  const options = first?.getOptions();
  if (!first || !options) throw new Error('A batch without its options.');
  const stream = streamNameOf(options.getStreamIdentifier());
  const expected = expectedOf(options);
  const proposed = parts.flatMap((part) => part.getProposedMessagesList().map(newEventOf));
  const answer = new BatchAppendResp()
    .setCorrelationId(first.getCorrelationId())
    .setStreamIdentifier(options.getStreamIdentifier());
  if (bytesOf(proposed) > bytesMax) return answer.setError(tooLargeStatus(bytesMax));
  const kept = events.append(stream, expected, proposed);
  if (kept.outcome === 'wrong-expected-version')
    return answer.setError(wrongVersionStatus(kept.length, expected));
  const position = kept.last.position.toString();
  return answer.setSuccess(
    new BatchAppendResp.Success()
      .setCurrentRevision(String(kept.last.revision))
      .setPosition(allPosition(position)),
  );
}

export const answerAppend =
  (appends: Appends) =>
  (
    call: grpc.ServerReadableStream<AppendReq, AppendResp>,
    answer: grpc.sendUnaryData<AppendResp>,
  ): void => {
    const requests: AppendReq[] = [];
    call.on('data', (request: AppendReq) => requests.push(request));
    call.on('end', () => {
      const options = requests[0]?.getOptions();
      if (!options) {
        answer({ code: grpc.status.INVALID_ARGUMENT, details: 'No options.' });
        return;
      }
      const proposed = requests.flatMap((request) => request.getProposedMessage() ?? []);
      const expected = expectedOf(options);
      const stream = streamNameOf(options.getStreamIdentifier());
      const kept = appends.events.append(stream, expected, proposed.map(newEventOf));
      answer(null, answerOf(kept, expected));
    });
  };

function answerOf(kept: Kept, expected: Expected): AppendResp {
  if (kept.outcome === 'wrong-expected-version') {
    const wrong = new AppendResp.WrongExpectedVersion();
    if (kept.length === 0) wrong.setCurrentNoStream(new Empty());
    else wrong.setCurrentRevision(String(kept.length - 1));
    if (typeof expected === 'number') wrong.setExpectedRevision(String(expected));
    return new AppendResp().setWrongExpectedVersion(wrong);
  }
  const { revision, position } = kept.last;
  const success = new AppendResp.Success()
    .setCurrentRevision(String(revision))
    .setPosition(
      new AppendResp.Position()
        .setCommitPosition(position.toString())
        .setPreparePosition(position.toString()),
    );
  return new AppendResp().setSuccess(success);
}

const allPosition = (place: string): AllStreamPosition =>
  new AllStreamPosition().setCommitPosition(place).setPreparePosition(place);

const bytesOf = (events: readonly NewEvent[]): number =>
  events.reduce((sum, { data, customMetadata }) => sum + data.length + customMetadata.length, 0);
