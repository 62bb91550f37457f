"""Sends the message on standard input by Python's own smtplib.
send-smtplib.py PORT none|starttls|wrapper CA_FILE SENDER RECIPIENT [USER PASSWORD]"""
import smtplib
import ssl
import sys

port, tls, ca_file, sender, recipient = int(sys.argv[1]), *sys.argv[2:6]
message = sys.stdin.buffer.read()
context = ssl.create_default_context(cafile=ca_file)
try:
    if tls == "wrapper":
        client = smtplib.SMTP_SSL("localhost", port, "client.example", timeout=30, context=context)
    else:
        client = smtplib.SMTP("localhost", port, "client.example", timeout=30)
    with client:
        if tls == "starttls":
            client.starttls(context=context)
        if len(sys.argv) > 6:
            client.login(sys.argv[6], sys.argv[7])
        client.sendmail(sender, [recipient], message, ["BODY=8BITMIME"])
except smtplib.SMTPRecipientsRefused as refused:
    code, text = refused.recipients[recipient]
    sys.exit(f"{code} {text.decode()}")
except smtplib.SMTPResponseException as refused:
    sys.exit(f"{refused.smtp_code} {refused.smtp_error.decode()}")
except smtplib.SMTPException as refused:
    sys.exit(str(refused))
