import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Runs the veraPDF engine over many files in one go; most of the time is its start.
 *
 * <p>Usage: VeraCheck FLAVOUR[,FLAVOUR] FILE... where a FILE written as @LIST names a text file with a path on each line.
 *
 * <p>Exit code: 0 every file passes every flavour; 1 some don't; 2 called wrongly; 3 a file could not be judged.
 */
public final class VeraCheck {
    private static final int FAILED_CHECKS_SHOWN = 10;

    private boolean failed;
    private boolean unjudged;

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("usage: VeraCheck FLAVOUR[,FLAVOUR] FILE...");
            System.exit(2);
        }
        List<PDFAFlavour> flavours = new ArrayList<>();
        for (String id : arguments[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.byFlavourId(id);
            if (flavour == PDFAFlavour.NO_FLAVOUR) {
                System.err.println("unknown flavour " + id + "; known: " + PDFAFlavour.getFlavourIds());
                System.exit(2);
            }
            flavours.add(flavour);
        }
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        VeraCheck check = new VeraCheck();
        for (String file : files(arguments)) {
            for (PDFAFlavour flavour : flavours) {
                check.judge(file, flavour);
            }
        }
        System.exit(check.unjudged ? 3 : check.failed ? 1 : 0);
    }

    private static List<String> files(String[] arguments) throws Exception {
        List<String> files = new ArrayList<>();
        for (int at = 1; at < arguments.length; at++) {
            if (arguments[at].startsWith("@")) {
                files.addAll(Files.readAllLines(Path.of(arguments[at].substring(1))));
            } else {
                files.add(arguments[at]);
            }
        }
        files.removeIf(String::isBlank);
        return files;
    }

    private void judge(String file, PDFAFlavour flavour) {
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        try (InputStream bytes = new FileInputStream(file);
                PDFAParser parser = foundry.createParser(bytes, flavour);
                PDFAValidator validator = foundry.createValidator(flavour, FAILED_CHECKS_SHOWN, false, true, false)) {
            for (ValidationResult result : validator.validateAll(parser)) {
                print(file, flavour, result);
            }
        } catch (Exception problem) {
            unjudged = true;
            System.out.printf("ERROR %s %s %s%n", flavour.getId(), file, problem);
        }
    }

    private void print(String file, PDFAFlavour flavour, ValidationResult result) {
        String verdict = result.isCompliant() ? "PASS" : "FAIL";
        System.out.printf("%s %s %s checks=%d%n", verdict, flavour.getId(), file, result.getTotalAssertions());
        failed |= !result.isCompliant();
        Map<String, TestAssertion> firstOfEachRule = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                firstOfEachRule.putIfAbsent(rule, assertion);
            }
        }
        firstOfEachRule.forEach((rule, assertion) -> {
            Object times = result.getFailedChecks().get(assertion.getRuleId());
            System.out.printf("   %s x%s %s%n", rule, times, assertion.getMessage());
            if (assertion.getLocation() != null) {
                System.out.printf("      at %s%n", assertion.getLocation().getContext());
            }
        });
    }
}
