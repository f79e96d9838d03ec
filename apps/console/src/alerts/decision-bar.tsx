/** What whoever is signed in may do with the alert, as its status allows. */
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlertCommandName, AlertDetail } from '../api/wire';
import { DecisionDialog } from './decision-dialog';

export function DecisionBar({ alert }: { alert: AlertDetail }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<AlertCommandName>();
  if (alert.commands.length === 0) return null;
  return (
    <>
      <Flex wrap gap={8} className="decisions notice">
        {alert.commands.map((command) => (
          <Button
            key={command}
            onClick={() => {
              setAsked(command);
            }}
          >
            {t(`decisions.acts.${command}`)}
          </Button>
        ))}
      </Flex>
      {asked && (
        <DecisionDialog
          alert={alert}
          command={asked}
          close={() => {
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}
