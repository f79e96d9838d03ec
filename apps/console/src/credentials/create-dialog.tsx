import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { createCredential, type Issued } from '../api/credentials';
import { Dialog } from '../layout/dialog';

type Fields = Readonly<{ label: string; days?: number | null }>;
type Props = Readonly<{ feed: string; close: (issued?: Issued) => void }>;

export function CreateDialog({ feed, close }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog<Fields, Issued>
      title={t('credentials.create')}
      intro={t('credentials.createHint', { feed })}
      act={t('credentials.create')}
      send={({ label, days }) => createCredential(feed, { label, ...(days && { days }) })}
      close={close}
    >
      <Form.Item
        name="label"
        label={t('credentials.label')}
        extra={t('credentials.labelHint')}
        rules={[{ required: true, whitespace: true, message: t('feeds.try.needed') }]}
      >
        <Input autoFocus maxLength={64} />
      </Form.Item>
      <Form.Item name="days" label={t('credentials.days')} extra={t('credentials.daysHint')}>
        <InputNumber min={1} max={3660} precision={0} />
      </Form.Item>
    </Dialog>
  );
}
