/**
 * One decision on an alert and the words that go with it. Whoever confirms or dismisses has the
 * ordinary explanations before their eyes once more.
 */
import { Button, Form, Input, List, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandAlert, type Given } from '../api/alert-commands';
import type { AlertCommandName, AlertDetail } from '../api/wire';
import { Dialog } from '../layout/dialog';
import { languageNow } from '../texts/i18n';

type Props = Readonly<{ alert: AlertDetail; command: AlertCommandName; close: () => void }>;

export function DecisionDialog({ alert, command, close }: Props) {
  const { t } = useTranslation();
  const act = t(`decisions.acts.${command}`);
  // What was there when it was opened: what comes meanwhile was not seen.
  const [evidence] = useState(() => alert.evidence.map(({ position }) => position));
  return (
    <Dialog<Given, unknown>
      title={act}
      intro={t(`decisions.intros.${command}`)}
      act={act}
      initial={command === 'disseminate' ? { to: alert.banks } : {}}
      send={(given) =>
        commandAlert(alert.id, command, command === 'dismiss' ? { ...given, evidence } : given)
      }
      close={() => {
        close();
      }}
    >
      {command === 'assign' && <Person />}
      {command === 'disseminate' && <Banks of={alert.banks} />}
      {(command === 'confirm' || command === 'dismiss') && (
        <Explanations lines={alert.explanations[languageNow()]} asReason={command === 'dismiss'} />
      )}
      <Words command={command} />
    </Dialog>
  );
}

const withReason: readonly AlertCommandName[] = ['confirm', 'dismiss', 'reopen', 'close'];

/** A dismissal must say why and a note something; elsewhere words are welcome. */
function Words({ command }: Pick<Props, 'command'>) {
  const { t } = useTranslation();
  const name = withReason.includes(command) ? 'reason' : 'note';
  const needed = command === 'dismiss' || command === 'note';
  return (
    <Form.Item
      name={name}
      label={t(`decisions.${name}`)}
      rules={[{ required: needed, whitespace: true, message: t('feeds.try.needed') }]}
    >
      <Input.TextArea maxLength={4000} autoSize={{ minRows: 2 }} />
    </Form.Item>
  );
}

function Person() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="to"
      label={t('decisions.to')}
      rules={[{ required: true, whitespace: true, message: t('feeds.try.needed') }]}
    >
      <Input autoFocus maxLength={200} />
    </Form.Item>
  );
}

function Banks({ of }: { of: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="to"
      label={t('decisions.banks')}
      rules={[{ required: true, type: 'array', message: t('feeds.try.needed') }]}
    >
      <Select
        mode="tags"
        placeholder={t('decisions.banksHint')}
        options={of.map((bank) => ({ value: bank }))}
      />
    </Form.Item>
  );
}

type Lines = Readonly<{ lines: readonly string[]; asReason: boolean }>;

function Explanations({ lines, asReason }: Lines) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Given>();
  return (
    <List
      size="small"
      header={<strong>{t('explanations')}</strong>}
      style={{ marginBottom: 16 }}
      dataSource={[...lines]}
      renderItem={(line) => (
        <List.Item
          extra={
            asReason && (
              <Button
                size="small"
                type="link"
                onClick={() => {
                  form.setFieldValue('reason', line);
                }}
              >
                {t('decisions.asReason')}
              </Button>
            )
          }
        >
          {line}
        </List.Item>
      )}
    />
  );
}
