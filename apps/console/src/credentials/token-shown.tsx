/** The secret of a new credential, this once: only its hash is kept. */
import { Alert, Button, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Issued } from '../api/credentials';
import { dateTime } from '../texts/format';

type Props = Readonly<{ issued: Issued; close: () => void }>;

export function TokenShown({ issued: { token, credential, replaced }, close }: Props) {
  const { t } = useTranslation();
  const ends = replaced?.expires && dateTime(replaced.expires);
  return (
    <Modal
      open
      title={t('credentials.issued', { label: credential.label })}
      // A click beside it would lose the secret for ever.
      mask={{ closable: false }}
      keyboard={false}
      closable={false}
      footer={
        <Button type="primary" onClick={close}>
          {t('credentials.stored')}
        </Button>
      }
    >
      <Alert className="notice" type="warning" showIcon title={t('credentials.once')} />
      <Typography.Paragraph
        className="code token"
        copyable={{ text: token, tooltips: [t('credentials.copy'), t('credentials.copied')] }}
      >
        {token}
      </Typography.Paragraph>
      {ends !== undefined && (
        <Typography.Paragraph>{t('credentials.oldEnds', { at: ends })}</Typography.Paragraph>
      )}
    </Modal>
  );
}
