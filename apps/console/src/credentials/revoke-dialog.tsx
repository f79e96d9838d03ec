import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { revokeCredential, type Credential } from '../api/credentials';
import { Dialog } from '../layout/dialog';

type Props = Readonly<{ feed: string; of: Credential; close: () => void }>;

export function RevokeDialog({ feed, of: { id, label }, close }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog<Readonly<{ reason: string }>, Credential>
      danger
      title={t('credentials.revokeTitle', { label })}
      intro={t('credentials.revokeHint')}
      act={t('credentials.revoke')}
      send={({ reason }) => revokeCredential(feed, { id, reason })}
      close={() => {
        close();
      }}
    >
      <Form.Item
        name="reason"
        label={t('credentials.reason')}
        rules={[{ required: true, whitespace: true, message: t('feeds.try.needed') }]}
      >
        <Input.TextArea autoFocus maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </Dialog>
  );
}
