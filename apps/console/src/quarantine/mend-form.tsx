/** Sends a refused record in again: mended here, or as it is after its cause was mended. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/backtests';
import { resubmitOne } from '../api/quarantine';
import type { QuarantineEntry } from '../api/quarantine-wire';

type Props = Readonly<{ entry: QuarantineEntry }>;

/** Nothing for those who may not, nor where it was brought in before. */
export function MendForm({ entry }: Props) {
  const me = useQuery(meQuery);
  const outcome = entry.resubmitted?.outcome;
  const isOpen = outcome === undefined || outcome === 'refused';
  if (!isOpen || !me.data?.may.includes('resubmit-quarantine')) return null;
  return <Mending entry={entry} />;
}

function Mending({ entry: { id, raw, cut, mapping } }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [form] = Form.useForm<{ record: string }>();
  const before = cut ? '' : indented(raw);
  // Undefined until the form stands.
  const written = Form.useWatch('record', form) as string | undefined;
  const mending = useMutation({
    mutationFn: (record?: string) =>
      resubmitOne(id, record === undefined ? undefined : eventOrLine(record)),
    onSettled: () =>
      Promise.all(
        ['quarantined', 'quarantine', 'feeds'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
  const hint = mapping === undefined ? 'mendEvent' : 'mendRow';
  const rules = [{ required: true, message: t('feeds.try.needed') }];
  return (
    <Card size="small" className="mend" title={t('quarantine.mend')}>
      <Typography.Paragraph type="secondary">{t(`quarantine.${hint}`)}</Typography.Paragraph>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ record: before }}
        onFinish={({ record }) => {
          mending.mutate(record);
        }}
      >
        <Form.Item name="record" label={t('quarantine.mended')} rules={rules}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 24 }} className="code" />
        </Form.Item>
        <Flex gap={12} wrap>
          <Button
            type="primary"
            htmlType="submit"
            disabled={(written ?? before) === before}
            loading={mending.isPending}
          >
            {t('quarantine.sendMended')}
          </Button>
          <Button
            disabled={mending.isPending}
            onClick={() => {
              mending.mutate(undefined);
            }}
          >
            {t('quarantine.sendAsItIs')}
          </Button>
        </Flex>
      </Form>
      {mending.error && (
        <Alert className="below" type="error" showIcon title={mending.error.message} />
      )}
      {mending.data?.outcome === 'refused' && (
        <Alert className="below" type="error" showIcon title={t('quarantine.refusedAgain')} />
      )}
    </Card>
  );
}

/** One line of JSON is hard to mend. Where its long numbers would lose digits, it stays as it is. */
function indented(raw: string): string {
  const parsed = raw.includes('\n') ? undefined : objectIn(raw);
  const isExact = !/[:,[]\s*-?[\d.]{16}/.test(raw);
  return parsed && isExact ? JSON.stringify(parsed, undefined, 2) : raw;
}

/** An event goes as an event; a row that a mapping reads goes as its text. */
function eventOrLine(record: string): string | object {
  const parsed = objectIn(record);
  return parsed && 'specversion' in parsed ? parsed : record.replace(/\r?\n$/, '');
}

function objectIn(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}
